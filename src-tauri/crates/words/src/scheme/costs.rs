//! What may be charged, what a cost is charged at, and what must be shown and done.

use domain::scheme::{
    Accrual, Cap, CoFinancing, Condition, CostBase, Eligible, EvidenceRule, Exclusion, Exclusive, FlatRate,
    FlatRateVat, Limit, OnCost, PrivateProviders, Purpose, Start, TransferUse, Transfers,
};

use super::wording::{allowed_word, cap_base_word, duty_word, exclusive_word, starts_after_word};
use super::{Ground, Teller, with_details};
use crate::answers::named;

impl<'a> Teller<'a> {
    pub(super) fn purposes(
        &mut self,
        purposes: &'a [Purpose],
        eligible: Option<&'a Eligible>,
        exclusions: &'a [Exclusion],
    ) {
        self.begin("purposes");
        purposes.iter().for_each(|purpose| self.purpose(purpose));
        self.begin("eligible");
        if let Some(Eligible { kinds, uncertain, basis }) = eligible {
            let text = self.text("eligible", &[("kinds", self.cost_kinds(kinds).into())]);
            self.rule("eligible", text, Ground { uncertain: uncertain.as_ref(), basis });
        }
        self.begin("exclusions");
        for Exclusion { id, name, kinds, accounts, words, uncertain, basis } in exclusions {
            let mut details: Vec<String> = self.only_kinds(kinds).into_iter().collect();
            details.extend(self.only_accounts(accounts));
            if !words.is_empty() {
                details.push(self.text("only-words", &[("words", words.join(", ").into())]));
            }
            let ground = Ground { uncertain: uncertain.as_ref(), basis };
            self.reading(&format!("exclusions.{id}"), name, &details, ground);
        }
    }

    fn purpose(&mut self, purpose: &'a Purpose) {
        let Purpose { id, name, recipients, only_for, limit, uncertain, basis } = purpose;
        let mut details: Vec<String> = self.only_recipients(recipients).into_iter().collect();
        if !only_for.is_empty() {
            details.push(self.text("only-for", &[("names", only_for.join(", ").into())]));
        }
        details.extend(limit.as_ref().map(|limit| match limit {
            Limit::Amount(amount) => self.text("limit-amount", &[("amount", (*amount).into())]),
            Limit::PercentOfReceived(percent) => {
                self.text("limit-percent", &[("percent", self.percent(*percent).into())])
            }
        }));
        let ground = Ground { uncertain: uncertain.as_ref(), basis };
        self.reading(&format!("purposes.{id}"), name, &details, ground);
    }

    pub(super) fn limits(&mut self, caps: &'a [Cap], co_financing: Option<&'a CoFinancing>) {
        self.begin("caps");
        for Cap { id, name, purposes, kinds, percent, of, uncertain, basis } in caps {
            let key = format!("cap-{}", cap_base_word(*of));
            let mut details = vec![self.text(&key, &[("percent", self.percent(*percent).into())])];
            if !purposes.is_empty() {
                details
                    .push(self.text("only-purposes", &[("purposes", self.purpose_names(purposes).into())]));
            }
            details.extend(self.only_kinds(kinds));
            let ground = Ground { uncertain: uncertain.as_ref(), basis };
            self.reading(&format!("caps.{id}"), name, &details, ground);
        }
        self.begin("co-financing");
        let Some(CoFinancing { name, kinds, grant_at_most, own_at_least, together, uncertain, basis }) =
            co_financing
        else {
            return;
        };
        let mut details = Vec::new();
        for (percent, key) in
            [(grant_at_most, "grant-at-most"), (own_at_least, "own-at-least"), (together, "together")]
        {
            details.extend(percent.map(|part| self.text(key, &[("percent", self.percent(part).into())])));
        }
        details.extend(self.only_kinds(kinds));
        let ground = Ground { uncertain: uncertain.as_ref(), basis };
        self.reading("co_financing", name, &details, ground);
    }

    fn purpose_names(&self, ids: &[String]) -> String {
        let purposes = &self.scheme.purposes;
        let name_of = |id: &String| {
            let purpose = purposes.iter().find(|purpose| purpose.id == *id);
            purpose.map_or_else(|| id.clone(), |purpose| named(self.words, &purpose.name))
        };
        ids.iter().map(name_of).collect::<Vec<_>>().join(", ")
    }

    pub(super) fn starts(&mut self, start: Option<&'a Start>, exclusive_with: &'a [Exclusive]) {
        self.begin("start");
        if let Some(Start { name, after, uncertain, basis }) = start {
            let details = [self.text(&format!("after-{}", starts_after_word(*after)), &[])];
            let ground = Ground { uncertain: uncertain.as_ref(), basis };
            self.reading("start", name, &details, ground);
        }
        self.begin("exclusive");
        for Exclusive { scheme, same, name, uncertain, basis } in exclusive_with {
            let key = format!("exclusive-{}", exclusive_word(*same));
            let details = [self.text(&key, &[("scheme", scheme.as_str().into())])];
            let ground = Ground { uncertain: uncertain.as_ref(), basis };
            self.reading(&format!("exclusive_with.{scheme}"), name, &details, ground);
        }
    }

    pub(super) fn accrual(&mut self, accrual: &'a Accrual) {
        let Accrual { allowed, conditions, uncertain, basis } = accrual;
        self.begin("accrual");
        let text = self.text(&format!("accrual-{}", allowed_word(*allowed)), &[]);
        self.rule("accrual", text, Ground { uncertain: uncertain.as_ref(), basis });
        for (index, condition) in conditions.iter().enumerate() {
            let place = format!("accrual.conditions.{}", index + 1);
            self.reading(&place, condition, &[], Ground::default());
        }
    }

    pub(super) fn cost_base(&mut self, base: &'a CostBase, transfers: Option<&'a Transfers>) {
        let CostBase { net_of_vat, on_cost, flat_rate_vat, uncertain, basis } = base;
        self.begin("cost-base");
        let text = self.text(if *net_of_vat { "net-of-vat" } else { "with-vat" }, &[]);
        self.rule("cost_base", text, Ground { uncertain: uncertain.as_ref(), basis });
        if let Some(OnCost { allowed, accounts, uncertain, basis }) = on_cost {
            let text = self.text(&format!("on-cost-{}", allowed_word(*allowed)), &[]);
            let accounts: Vec<String> = self.only_accounts(accounts).into_iter().collect();
            let ground = Ground { uncertain: uncertain.as_ref(), basis };
            self.rule("cost_base.on_cost", with_details(text, &accounts), ground);
        }
        if let Some(FlatRateVat { rule, uncertain, basis }) = flat_rate_vat {
            let text = self.text(
                match rule {
                    FlatRate::Deduct => "flat-rate-deduct",
                    FlatRate::Keep => "flat-rate-keep",
                    FlatRate::Ask => "flat-rate-ask",
                },
                &[],
            );
            self.rule("cost_base.flat_rate_vat", text, Ground { uncertain: uncertain.as_ref(), basis });
        }
        self.begin("transfers");
        if let Some(Transfers { count, uncertain, basis }) = transfers {
            let text = self.text(
                match count {
                    TransferUse::WhenPaid => "transfers-paid",
                    TransferUse::WhenReported => "transfers-reported",
                },
                &[],
            );
            self.rule("transfers", text, Ground { uncertain: uncertain.as_ref(), basis });
        }
    }

    pub(super) fn providers(&mut self, providers: Option<&'a PrivateProviders>) {
        self.begin("providers");
        // The id leads to the condition that follows a duty up, which is told among the conditions.
        let Some(PrivateProviders { id: _, name, duties, uncertain, basis }) = providers else { return };
        let details: Vec<String> =
            duties.iter().map(|duty| self.text(&format!("duty-{}", duty_word(*duty)), &[])).collect();
        let ground = Ground { uncertain: uncertain.as_ref(), basis };
        self.reading("private_providers", name, &details, ground);
    }

    pub(super) fn evidence(&mut self, evidence: &'a [EvidenceRule]) {
        self.begin("evidence");
        for EvidenceRule { id, name, kinds, any_of, demanded, uncertain, basis } in evidence {
            let mut details = vec![self.text(if *demanded { "demanded" } else { "recommended" }, &[])];
            details.push(match self.only_kinds(kinds) {
                Some(kinds) => kinds,
                None => self.text("for-the-grant", &[]),
            });
            details.push(if any_of.is_empty() {
                self.text("ledger-suffices", &[])
            } else {
                self.text("any-evidence", &[("kinds", self.evidence_kinds(any_of).into())])
            });
            let ground = Ground { uncertain: uncertain.as_ref(), basis };
            self.reading(&format!("evidence.{id}"), name, &details, ground);
        }
    }

    pub(super) fn conditions(&mut self, conditions: &'a [Condition]) {
        self.begin("conditions");
        for Condition { id, name, from, until, demanded, any_of, uncertain, basis } in conditions {
            let mut details =
                vec![self.text(if *demanded { "condition-demanded" } else { "condition-asked" }, &[])];
            details.extend(self.days(*from, *until));
            if !any_of.is_empty() {
                details.push(self.text("any-evidence", &[("kinds", self.evidence_kinds(any_of).into())]));
            }
            let ground = Ground { uncertain: uncertain.as_ref(), basis };
            self.reading(&format!("conditions.{id}"), name, &details, ground);
        }
    }
}
