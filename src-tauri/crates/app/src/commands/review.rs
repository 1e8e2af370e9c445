//! Reviewing a package: opening it, samples, marks, notes, the memo.

use std::fs::File;
use std::io::{self, Write as _};

use audit_package::sign::Fingerprint;
use audit_package::verify::Outcome;
use domain::book::Grant;
use domain::committed::Hash;
use domain::fact::Cost;
use domain::money::Money;
use domain::problem::{Fields, Value};
use domain::sampling::{
    Confidence, Evaluation, Filter, Item, Measure, Method, Population, Sample, Seed, Terms, draw,
};
use words::Words;

use super::costs::{grant_of, named_cost, some_text};
use super::packages::{sum_of, verification};
use super::positive;
use crate::api::Nothing;
use crate::api::review::{
    DrawSample, EvaluationRow, MarkCost, MarkRow, MemoWritten, NoteReview, NoteRow, OpenReview, ReviewOpened,
    ReviewStatus, ReviewView, SampleItem, SampleRow, WriteMemo,
};
use crate::commands::verified_at;
use crate::documents;
use crate::error::AppError;
use crate::files::name_of;
use crate::review::{KeptItem, KeptSample, KeptWalk, Mark, MarkKind, Note, Review, ReviewFile};
use crate::rows::{from_word, length, open_text, small, voucher_text, word_of};
use crate::session::App;
use crate::unfinished::Unfinished;
use crate::world;

/// Digits of a seed that is thrown.
const THROWN: u64 = 1_000_000_000;

pub(crate) fn open_review(app: &mut App, request: OpenReview) -> Result<ReviewOpened, AppError> {
    let path = app.files.path(&request.file)?.to_owned();
    let notes =
        request.notes.as_ref().map(|notes| app.files.path(notes).map(ToOwned::to_owned)).transpose()?;
    let keys: Vec<Fingerprint> = request
        .known_keys
        .iter()
        .map(|text| text.parse::<Fingerprint>().map_err(|error| AppError::new(error.problem())))
        .collect::<Result<_, _>>()?;
    app.stage("progress-verifying-package", 0, 1)?;
    let failed = |error: io::Error| AppError::file(&path, &error);
    let zip_sha256 = if std::fs::metadata(&path).map_err(failed)?.is_dir() {
        None
    } else {
        Some(sum_of(&mut File::open(&path).map_err(failed)?).map_err(failed)?)
    };
    let verified = verified_at(app, &path, &keys)?;
    app.stage("progress-verifying-package", 1, 1)?;
    let said = verification(&app.words, &verified);
    let is_opened = verified.is_ok() || request.despite_failures;
    let Some(package) = verified.package.clone().filter(|_| is_opened) else {
        return Ok(ReviewOpened { verification: said, review: None });
    };
    let review = Review::new(&path, package, verified, zip_sha256, notes)?;
    app.close();
    let status = review_status(&review);
    app.review = Some(Box::new(review));
    Ok(ReviewOpened { verification: said, review: Some(status) })
}

pub(super) fn review_status(review: &Review) -> ReviewStatus {
    let about = review.package.descriptor();
    let outcomes = review.verified.parts().map(|part| part.outcome);
    let verdict = if outcomes.contains(&Outcome::Failed) {
        "failed"
    } else if outcomes.contains(&Outcome::Warning) {
        "warning"
    } else {
        "ok"
    };
    ReviewStatus {
        file: review.name(),
        organisation: about.organisation.clone(),
        orgnr: about.orgnr.clone(),
        grants: about.grants.iter().map(|grant| grant.code.clone()).collect(),
        as_of: about.as_of.to_string(),
        head_seq: small(about.head.seq),
        head_hash: about.head.hash.to_string(),
        manifest_sha256: review.identity.manifest_sha256.to_string(),
        zip_sha256: review.identity.zip_sha256.clone(),
        verdict: verdict.to_owned(),
        example: about.example,
        reader: about.reader.clone(),
        notes_file: review.kept.name(),
        kept: review.kept.is_kept(),
    }
}

pub(crate) fn show_review(app: &mut App, _: Nothing) -> Result<ReviewView, AppError> {
    view(app)
}

/// Returns the whole review, in words.
pub(crate) fn view(app: &App) -> Result<ReviewView, AppError> {
    let review = app.reviewed()?;
    let words = &app.words;
    let samples = review.noted().samples.iter().map(|kept| sample_row(words, review, kept));
    let samples = samples.collect::<Result<Vec<_>, AppError>>()?;
    let mut drawn: Vec<(&str, bool)> =
        samples.iter().flat_map(|s| &s.items).map(|item| (item.cost.as_str(), item.mark.is_some())).collect();
    drawn.sort_unstable();
    drawn.dedup();
    let (all, marked) = (length(drawn.len()), length(drawn.iter().filter(|(_, marked)| *marked).count()));
    let marks = &review.noted().marks;
    let questioned = marks.iter().filter(|mark| mark.mark == MarkKind::Questioned);
    Ok(ReviewView {
        package: review_status(review),
        verification: verification(words, &review.verified),
        drawn: all,
        marked,
        questioned: length(questioned.count()),
        questioned_amount: Money::sum(marks.iter().map(|mark| review.in_question(mark)))?.to_string(),
        marks: marks.iter().map(|mark| mark_row(words, review, mark)).collect(),
        notes: review.noted().notes.iter().map(note_row).collect(),
        samples,
    })
}

fn note_row(note: &Note) -> NoteRow {
    NoteRow { text: note.text.clone(), at: note.at.clone(), by: note.by.clone() }
}

fn mark_row(words: &Words, review: &Review, mark: &Mark) -> MarkRow {
    let kind = word_of(&mark.mark);
    MarkRow {
        cost: mark.cost.to_string(),
        mark_name: words.word(&format!("review-mark-{kind}")),
        mark: kind,
        note: mark.note.clone(),
        amount: mark.amount.map(|amount| amount.to_string()),
        in_question: review.in_question(mark).to_string(),
        at: mark.at.clone(),
        by: mark.by.clone(),
    }
}

fn sample_row(words: &Words, review: &Review, kept: &KeptSample) -> Result<SampleRow, AppError> {
    let again = review.again(kept);
    let holds = again.as_ref().is_ok_and(|sample| is_as_kept(kept, sample));
    let evaluated = match &again {
        Ok(sample) if holds => {
            review.evaluation(kept, sample).map_err(|error| AppError::new(error.problem()))?
        }
        _ => None,
    };
    let items: Vec<_> = kept.drawn.iter().map(|item| sample_item(words, review, item)).collect();
    Ok(SampleRow {
        sample: kept.sample.clone(),
        method: method_word(&kept.method).to_owned(),
        description: description(words, kept),
        seed: kept.seed.as_str().to_owned(),
        grants: kept.grants.clone(),
        population: small(kept.population),
        population_sum: kept.population_sum.to_string(),
        interval: kept.walk.as_ref().map(|walk| walk.interval.to_string()),
        start: kept.walk.as_ref().map(|walk| walk.start.to_string()),
        at: kept.at.clone(),
        by: kept.by.clone(),
        holds,
        marked: length(items.iter().filter(|item| item.mark.is_some()).count()),
        items,
        apart: kept.apart.iter().map(|item| sample_item(words, review, item)).collect(),
        evaluation: evaluated.map(|evaluation| evaluation_row(words, &kept.method, &evaluation)),
    })
}

/// Tells whether what is drawn from the package is what the file says was drawn.
fn is_as_kept(kept: &KeptSample, sample: &Sample) -> bool {
    let (drawn, apart) = kept_items(sample);
    (&kept.drawn, &kept.apart) == (&drawn, &apart)
}

fn kept_items(sample: &Sample) -> (Vec<KeptItem>, Vec<KeptItem>) {
    let item = |item: Item, why| KeptItem { cost: item.cost, amount: item.amount, why };
    let drawn = sample.drawn.iter().map(|drawn| item(drawn.item, Some(drawn.why)));
    (drawn.collect(), sample.apart.iter().map(|apart| item(*apart, None)).collect())
}

const fn method_word(method: &Method) -> &'static str {
    match method {
        Method::Random { .. } => "random",
        Method::MonetaryUnit(_) => "monetary-unit",
    }
}

/// Says in words how a sample was drawn, and from what.
pub(crate) fn description(words: &Words, kept: &KeptSample) -> String {
    let (key, mut fields) = match kept.method {
        Method::Random { count, largest } => (
            if largest == 0 { "review-sample-random" } else { "review-sample-random-largest" },
            Fields::from([("count", Value::Count(count.into())), ("largest", Value::Count(largest.into()))]),
        ),
        Method::MonetaryUnit(terms) => ("review-sample-monetary", terms_fields(terms)),
    };
    fields.insert("drawn", Value::Count(kept.drawn.len() as u64));
    let drawn = words.text(key, &fields);
    let from = Fields::from([
        ("grants", kept.grants.join(", ").into()),
        ("count", Value::Count(kept.population)),
        ("sum", kept.population_sum.into()),
    ]);
    let key = match kept.filter.measure {
        Measure::Charged => "review-population-charged",
        Measure::Used => "review-population-used",
    };
    let mut said = vec![drawn, words.text(key, &from)];
    if let Some(kind) = kept.filter.kind {
        let kind = words.word(&format!("kind-{}", kind.word()));
        said.push(words.text("review-population-kind", &Fields::from([("kind", kind.into())])));
    }
    if let Some(least) = kept.filter.at_least {
        said.push(words.text("review-population-least", &Fields::from([("amount", least.into())])));
    }
    said.join(" ")
}

fn terms_fields(terms: Terms) -> Fields {
    Fields::from([
        ("materiality", terms.materiality.into()),
        ("confidence", Value::Count(terms.confidence.percent().into())),
        ("expected", terms.expected.into()),
    ])
}

fn evaluation_row(words: &Words, method: &Method, evaluation: &Evaluation) -> EvaluationRow {
    EvaluationRow {
        found: evaluation.found.to_string(),
        found_apart: evaluation.found_apart.to_string(),
        projected: evaluation.projected.to_string(),
        basic: evaluation.basic.to_string(),
        upper: evaluation.upper.map(|upper| upper.to_string()),
        within: evaluation.is_within,
        conclusion: conclusion(words, method, evaluation),
    }
}

fn conclusion(words: &Words, method: &Method, evaluation: &Evaluation) -> String {
    let Method::MonetaryUnit(terms) = method else { return String::new() };
    let mut fields = terms_fields(*terms);
    let Some(upper) = evaluation.upper else { return words.text("review-conclusion-none", &fields) };
    fields.insert("upper", upper.into());
    let key = if evaluation.is_within { "review-conclusion-within" } else { "review-conclusion-above" };
    words.text(key, &fields)
}

fn sample_item(words: &Words, review: &Review, item: &KeptItem) -> SampleItem {
    let why = item.why.map_or_else(|| "apart".to_owned(), |why| word_of(&why));
    let cost = review.book.cost(item.cost);
    let grant = cost.and_then(|cost| review.book.grant(cost.grant));
    let of_cost = |of: fn(&Cost) -> String| cost.map(of).unwrap_or_default();
    let mark = review.noted().marks.iter().find(|mark| mark.cost == item.cost);
    let evidence = cost.zip(grant).map_or(0, |(cost, grant)| grant.evidence_of(cost).count());
    SampleItem {
        cost: item.cost.to_string(),
        amount: item.amount.to_string(),
        why_name: words.word(&format!("review-why-{why}")),
        why,
        grant: grant.map(|grant| grant.code().to_owned()).unwrap_or_default(),
        voucher: cost.and_then(|cost| cost.voucher.as_ref()).map(voucher_text),
        booked_on: cost.and_then(|cost| cost.booked_on).map(|day| day.to_string()),
        text: of_cost(|cost| open_text(cost.text.as_ref())),
        supplier: Some(of_cost(|cost| open_text(cost.supplier.as_ref()))).filter(|name| !name.is_empty()),
        charged: of_cost(|cost| cost.amount.to_string()),
        evidence: length(evidence),
        mark: mark.map(|mark| mark_row(words, review, mark)),
    }
}

pub(crate) fn draw_sample(app: &mut App, request: DrawSample) -> Result<ReviewView, AppError> {
    let seed = match some_text(request.seed.as_ref()) {
        Some(seed) => seed,
        None => thrown(app),
    };
    let refused = |error: domain::sampling::SampleError| AppError::new(error.problem());
    let seed = Seed::new(&seed).map_err(refused)?;
    let method = method(&request)?;
    let review = app.reviewed()?;
    let grants = match &request.grant {
        Some(code) => vec![review.book.grant_by_code(code)?],
        None => packaged(review)?,
    };
    let filter = filter(&request)?;
    let codes = grants.iter().map(|grant| grant.code().to_owned()).collect();
    let population = Population::of(grants, &filter);
    let sample = draw(&population, &method, &seed).map_err(refused)?;
    let (drawn, apart) = kept_items(&sample);
    let sum = population.sum()?;
    let kept = KeptSample {
        sample: String::new(),
        grants: codes,
        filter,
        method,
        seed,
        population: population.items().len() as u64,
        population_sum: sum,
        walk: sample.walk.map(|walk| KeptWalk { interval: walk.interval, start: walk.start }),
        drawn,
        apart,
        at: world::timestamp(app.world.as_mut()).to_string(),
        by: app.actor.clone(),
    };
    keep(app, &mut |file| {
        let sample = format!("S{}", file.samples.len() + 1);
        file.samples.push(KeptSample { sample, ..kept.clone() });
    })
}

/// The grants of the package; what the log tells of others is left out there.
fn packaged(review: &Review) -> Result<Vec<Grant<'_>>, AppError> {
    let about = review.package.descriptor();
    about.grants.iter().map(|grant| Ok(review.book.grant_by_code(&grant.code)?)).collect()
}

/// Throws a seed of nine digits.
fn thrown(app: &mut App) -> String {
    let mut bytes = [0; 8];
    app.world.random(&mut bytes);
    format!("{:09}", u64::from_be_bytes(bytes) % THROWN)
}

fn filter(request: &DrawSample) -> Result<Filter, AppError> {
    Ok(Filter {
        kind: request.kind.as_deref().map(|kind| from_word("kind", kind)).transpose()?,
        measure: if request.used { Measure::Used } else { Measure::Charged },
        at_least: some_text(request.at_least.as_ref()).map(|text| positive(&text)).transpose()?,
    })
}

fn method(request: &DrawSample) -> Result<Method, AppError> {
    match request.method.as_str() {
        "random" => {
            Ok(Method::Random { count: request.count.unwrap_or(0), largest: request.largest.unwrap_or(0) })
        }
        "monetary-unit" => {
            let amount = |text: Option<&String>| some_text(text).map(|text| positive(&text)).transpose();
            let confidence = Confidence::of_percent(request.confidence.unwrap_or(95));
            Ok(Method::MonetaryUnit(Terms {
                materiality: amount(request.materiality.as_ref())?.unwrap_or(Money::ZERO),
                confidence: confidence.map_err(|error| AppError::new(error.problem()))?,
                expected: amount(request.expected.as_ref())?.unwrap_or(Money::ZERO),
            }))
        }
        other => Err(AppError::bare("choice-unknown").with("what", "method").with("value", other)),
    }
}

/// Keeps a change of the review and shows what it is then.
fn keep(app: &mut App, change: &mut dyn FnMut(&mut ReviewFile)) -> Result<ReviewView, AppError> {
    let review = app.review.as_deref_mut().ok_or_else(|| AppError::bare("review-none-open"))?;
    let Review { kept, identity, book, .. } = review;
    kept.change(identity, book, change)?;
    view(app)
}

pub(crate) fn mark_cost(app: &mut App, request: MarkCost) -> Result<ReviewView, AppError> {
    let book = &app.reviewed()?.book;
    let cost = named_cost(book, &request.cost)?;
    grant_of(book, cost.grant)?;
    let id = cost.cost;
    let mark = match &request.mark {
        Some(word) => Some((from_word::<MarkKind>("mark", word)?, amount_in_question(cost, &request)?)),
        None => None,
    };
    let at = world::timestamp(app.world.as_mut()).to_string();
    let by = app.actor.clone();
    let note = some_text(request.note.as_ref()).unwrap_or_default();
    keep(app, &mut |file| {
        file.marks.retain(|mark| mark.cost != id);
        if let Some((mark, amount)) = mark {
            let (note, at, by) = (note.clone(), at.clone(), by.clone());
            file.marks.push(Mark { cost: id, mark, note, amount, at, by });
            file.marks.sort_by_key(|mark| mark.cost);
        }
    })
}

/// Reads what is in question: between nought and the amount of the cost, whose sign it has.
///
/// Fails with `review-amount-unfit`, and with `review-amount-of-nothing` where nothing is questioned.
fn amount_in_question(cost: &Cost, request: &MarkCost) -> Result<Option<Money>, AppError> {
    let Some(text) = some_text(request.amount.as_ref()) else { return Ok(None) };
    if request.mark.as_deref() != Some("questioned") {
        return Err(AppError::bare("review-amount-of-nothing").with("cost", cost.cost.to_string()));
    }
    let amount = Money::reckon_entry(&text)?;
    let (least, most) = (cost.amount.min(Money::ZERO), cost.amount.max(Money::ZERO));
    if amount < least || amount > most {
        return Err(AppError::bare("review-amount-unfit")
            .with("cost", cost.cost.to_string())
            .with("amount", cost.amount)
            .with("value", amount));
    }
    Ok(Some(amount))
}

pub(crate) fn note_review(app: &mut App, request: NoteReview) -> Result<ReviewView, AppError> {
    app.reviewed()?;
    let text = some_text(Some(&request.text)).ok_or_else(|| AppError::bare("text-missing"))?;
    let at = world::timestamp(app.world.as_mut()).to_string();
    let by = app.actor.clone();
    keep(app, &mut |file| file.notes.push(Note { text: text.clone(), at: at.clone(), by: by.clone() }))
}

pub(crate) fn write_memo(app: &mut App, request: WriteMemo) -> Result<MemoWritten, AppError> {
    let target = app.files.path(&request.file)?.to_owned();
    let failed = |error: io::Error| AppError::file(&target, &error);
    let today = app.today();
    let view = view(app)?;
    let (bytes, pages) = documents::review_memo(app, &view, request.title.as_deref(), today)?;
    let (unfinished, mut file) = Unfinished::begin(&target, "promemoria").map_err(failed)?;
    file.write_all(&bytes).map_err(failed)?;
    unfinished.finish(file).map_err(failed)?;
    Ok(MemoWritten { file: name_of(&target), pages, sha256: Hash::plain(&bytes).to_string() })
}
