/** What rows on an account can be, in the order that they are offered; the words are `role-…`. */
export const ROLES = [
  "cost-salary",
  "cost-invoice",
  "cost-accrual",
  "cost-transfer",
  "cost-other",
  "grant-income",
  "other-income",
  "balance-accrued",
  "balance-prepaid",
  "balance",
  "ignored",
] as const;
