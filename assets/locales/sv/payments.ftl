# Betalningar mot huvudboken, och raderna bakom avstämningen.

standing-matched = stämmer
standing-only-ledger = bara i huvudboken
standing-only-book = bara här
standing-recoded = omkonterad
standing-changed = ändrad i huvudboken
cli-about-payments = Håller bidragets inbetalningar mot raderna i huvudboken.
cli-column-round = Del
cli-column-days = Dagar
cli-option-reconcile-account = Visa raderna bakom kontot
cli-option-reconcile-month = Visa raderna bakom månaden, 2026-03
cli-payment-no-row = ingen rad
cli-payments-none = Inga betalningar är noterade.
cli-payments-sum = Rekvirerat { $requisitioned } kr, mottaget { $received } kr, väntas { $awaited } kr.
cli-payment-unpaid = Raden { $voucher } { $date } på { $amount } kr är intäkt utan noterad betalning.
cli-standing-none = Inga rader bakom kontot och månaden.
