//! How much there is, how it is shared, claimed and paid, and what goes back.

use domain::scheme::{
    Classification, Clause, Distribution, Interest, Pool, PoolKey, PoolSize, Repayment, Requisition, Round,
    Total, TotalPart, Unit,
};

use super::{Ground, Teller, with_details};
use crate::answers::named;

impl<'a> Teller<'a> {
    pub(super) fn money(
        &mut self,
        total: Option<&'a Total>,
        key: Option<&'a Clause>,
        distribution: Option<&'a Distribution>,
    ) {
        self.begin("money");
        if let Some(Total { amount, parts, basis }) = total {
            let text = self.text("total", &[("amount", (*amount).into())]);
            self.rule("total", text, Ground { uncertain: None, basis });
            self.parts("total", parts);
        }
        self.clause("key", key);
        let Some(Distribution { unit, pools, uncertain, basis }) = distribution else { return };
        let word = match unit {
            Unit::Krona => "distribution-krona",
            Unit::Ore => "distribution-ore",
        };
        let text = self.text(word, &[]);
        self.rule("distribution", text, Ground { uncertain: uncertain.as_ref(), basis });
        pools.iter().for_each(|pool| self.pool(pool));
    }

    fn parts(&mut self, place: &str, parts: &'a [TotalPart]) {
        for (index, part) in parts.iter().enumerate() {
            let TotalPart { name, recipients, amount, each, parts } = part;
            let place = format!("{place}.parts.{}", index + 1);
            let mut details = vec![self.text("amount", &[("amount", (*amount).into())])];
            details.extend(self.only_recipients(recipients));
            details.extend(each.map(|each| self.text("part-each", &[("amount", each.into())])));
            self.reading(&place, name, &details, Ground::default());
            self.parts(&place, parts);
        }
    }

    fn pool(&mut self, pool: &'a Pool) {
        let Pool { id, name, size, by, recipients, conditions } = pool;
        let mut details = vec![
            match size {
                PoolSize::Amount(amount) => self.text("amount", &[("amount", (*amount).into())]),
                PoolSize::Parts(parts) => self.text("pool-parts", &[("parts", u64::from(*parts).into())]),
            },
            match by {
                PoolKey::Each(amount) => self.text("pool-each", &[("amount", (*amount).into())]),
                PoolKey::Key(key) => self.text("pool-key", &[("key", key.as_str().into())]),
            },
        ];
        details.extend(self.only_recipients(recipients));
        if !conditions.is_empty() {
            details.push(self.text("pool-conditions", &[("conditions", conditions.join(", ").into())]));
        }
        self.reading(&format!("distribution.pools.{id}"), name, &details, Ground::default());
    }

    pub(super) fn clause(&mut self, place: &str, clause: Option<&'a Clause>) {
        let Some(Clause { id: _, name, uncertain, basis }) = clause else { return };
        // The id of a single rule is for references between files; no reader needs it.
        self.reading(place, name, &[], Ground { uncertain: uncertain.as_ref(), basis });
    }

    pub(super) fn claims(
        &mut self,
        requisition: &'a Requisition,
        redistribution: Option<&'a Clause>,
        payment: Option<&'a Clause>,
        instalments: &'a [Round],
    ) {
        let Requisition { opens, last_day, channel, rounds, uncertain, basis } = requisition;
        self.begin("requisition");
        let details = self.days(*opens, *last_day);
        let ground = Ground { uncertain: uncertain.as_ref(), basis };
        self.reading("requisition", channel, &details, ground);
        rounds.iter().for_each(|round| self.round("requisition.rounds", round));
        self.clause("redistribution", redistribution);
        self.begin("payment");
        self.clause("payment", payment);
        instalments.iter().for_each(|round| self.round("instalments", round));
    }

    fn round(&mut self, list: &str, round: &'a Round) {
        let Round { id, name, first, last, percent, opt_in, uncertain, basis } = round;
        let mut details = self.days(*first, *last);
        details.extend(
            percent.map(|part| self.text("round-percent", &[("percent", self.percent(part).into())])),
        );
        if *opt_in {
            details.push(self.text("round-opt-in", &[]));
        }
        let ground = Ground { uncertain: uncertain.as_ref(), basis };
        self.reading(&format!("{list}.{id}"), name, &details, ground);
    }

    pub(super) fn repayment(&mut self, repayment: &'a Repayment, classification: Option<&'a Classification>) {
        let Repayment {
            unused,
            misused,
            late_report,
            missing_evidence,
            result_missed,
            wrong_amount,
            above,
            interest,
            waiver,
            appeal,
            uncertain,
            basis,
        } = repayment;
        self.begin("repayment");
        let mut sentences = vec![self.text(if *unused { "repay-unused" } else { "repay-not-unused" }, &[])];
        for (is_so, key) in [
            (*misused, "repay-misused"),
            (*late_report, "repay-late-report"),
            (*missing_evidence, "repay-missing-evidence"),
            (*result_missed, "repay-result-missed"),
            (*wrong_amount, "repay-wrong-amount"),
        ] {
            sentences.extend(is_so.then(|| self.text(key, &[])));
        }
        sentences.extend(above.map(|above| self.text("repay-above", &[("above", above.into())])));
        let ground = Ground { uncertain: uncertain.as_ref(), basis };
        self.rule("repayment", sentences.join(" "), ground);
        self.interest(interest.as_ref());
        self.clause("repayment.waiver", waiver.as_ref());
        self.clause("repayment.appeal", appeal.as_ref());
        self.classification(classification);
    }

    fn interest(&mut self, interest: Option<&'a Interest>) {
        let Some(interest) = interest else { return };
        let Interest { name, months_after_decision, above_base_rate, uncertain, basis } = interest;
        let details = [
            self.text("interest-from", &[("months", u64::from(*months_after_decision).into())]),
            self.text("interest-rate", &[("percent", self.percent(*above_base_rate).into())]),
        ];
        let ground = Ground { uncertain: uncertain.as_ref(), basis };
        self.reading("repayment.interest", name, &details, ground);
    }

    fn classification(&mut self, classification: Option<&'a Classification>) {
        self.begin("classification");
        let Some(Classification { with_conditions, name, uncertain, basis }) = classification else { return };
        let word = if *with_conditions { "with-conditions" } else { "without-conditions" };
        let text = with_details(named(self.words, name), &[self.text(word, &[])]);
        self.rule("classification", text, Ground { uncertain: uncertain.as_ref(), basis });
    }
}
