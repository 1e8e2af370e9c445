//! What a performance is measured by.

use domain::scheme::{Performance, PerformanceCondition, PerformanceRule, Term};

use super::{Ground, Teller};

impl<'a> Teller<'a> {
    pub(super) fn performance(&mut self, performance: Option<&'a Performance>) {
        self.begin("performance");
        let Some(Performance { name, notice, conditions, uncertain, basis }) = performance else { return };
        let notice = notice.as_deref();
        let notice: Vec<String> = notice
            .map(|question| self.text("notice", &[("question", question.into())]))
            .into_iter()
            .collect();
        let ground = Ground { uncertain: uncertain.as_ref(), basis };
        self.reading("performance", name, &notice, ground);
        for PerformanceCondition { id, name, any_of, uncertain, basis } in conditions {
            let place = format!("performance.conditions.{id}");
            let ground = Ground { uncertain: uncertain.as_ref(), basis };
            self.reading(&place, name, &[], ground);
            for (index, rule) in any_of.iter().enumerate() {
                let text = self.performance_rule(rule);
                self.rule(&format!("{place}.any_of.{}", index + 1), text, Ground::default());
            }
        }
    }

    fn performance_rule(&self, rule: &PerformanceRule) -> String {
        let sum = |terms: &[Term]| self.terms(terms).into();
        match rule {
            PerformanceRule::ShareAtMost { part, of, percent } => {
                let percent = self.percent(*percent).into();
                self.text("share-at-most", &[("part", sum(part)), ("of", sum(of)), ("percent", percent)])
            }
            PerformanceRule::ShareFallen { .. } => self.share_fallen(rule),
            PerformanceRule::RatioRisen { part_before, per_before, part_after, per_after } => self.text(
                "ratio-risen",
                &[
                    ("part_before", sum(part_before)),
                    ("per_before", sum(per_before)),
                    ("part_after", sum(part_after)),
                    ("per_after", sum(per_after)),
                ],
            ),
            PerformanceRule::Risen { before, after } => {
                self.text("risen", &[("before", sum(before)), ("after", sum(after))])
            }
            PerformanceRule::Declared { question, any_of } => {
                let answers = self.answers(question, any_of).into();
                self.text("declared", &[("question", question.as_str().into()), ("answers", answers)])
            }
        }
    }

    fn share_fallen(&self, rule: &PerformanceRule) -> String {
        let PerformanceRule::ShareFallen {
            part_before,
            of_before,
            part_after,
            of_after,
            points,
            level,
            points_above,
        } = rule
        else {
            return String::new();
        };
        // Points are no shares of anything: they are written without the sign of per cent.
        let points_of = |percent: domain::scheme::Percent| {
            self.percent(percent).trim_end_matches(['%', '\u{a0}']).to_owned().into()
        };
        self.text(
            "share-fallen",
            &[
                ("part_before", self.terms(part_before).into()),
                ("of_before", self.terms(of_before).into()),
                ("part_after", self.terms(part_after).into()),
                ("of_after", self.terms(of_after).into()),
                ("points", points_of(*points)),
                ("level", self.percent(*level).into()),
                ("points_above", points_of(*points_above)),
            ],
        )
    }
}
