//! Reviewing a package: opening it, samples, marks, notes, the memo.

use std::fs::File;
use std::io::{self, Write as _};
use std::path::Path;

use audit_package::sign::Fingerprint;
use audit_package::verify::Outcome;
use domain::book::Grant;
use domain::committed::Hash;
use domain::fact::Cost;
use domain::money::Money;
use domain::problem::{Fields, Value};
use domain::sampling::{
    Confidence, Evaluation, Filter, Item, Measure, Method, Population, RATE_CONFIDENCE, Rate, Sample, Seed,
    Terms, draw,
};
use verifier::{Watch, Watched};
use words::Words;

use super::costs::{grant_of, named_cost, some_text};
use super::packages::{KILOBYTE, sum_of, verification};
use super::positive;
use crate::api::Nothing;
use crate::api::review::{
    DrawSample, EvaluationRow, MadeMark, MarkCost, MarkRow, MemoWritten, NoteReview, NoteRow, OpenReview,
    RateRow, ReviewOpened, ReviewStatus, ReviewView, SampleItem, SampleRow, WriteMemo, WriteReviewAnew,
};
use crate::commands::verified_at;
use crate::documents::{self, MemoTold};
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
    let zip_sha256 = sum_at(app, &path)?;
    let verified = verified_at(app, &path, &keys)?;
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

/// Returns the sum of a zip file, or nothing for a folder. Tells how far it has come; fails with `cancelled` when that
/// asks to stop.
fn sum_at(app: &mut App, path: &Path) -> Result<Option<String>, AppError> {
    let failed = |error: io::Error| AppError::file(path, &error);
    let metadata = std::fs::metadata(path).map_err(failed)?;
    if metadata.is_dir() {
        return Ok(None);
    }
    let what = app.words.word("progress-summing-package");
    let progress = &mut app.progress;
    let mut tell = |done: u64, all: u64| progress(&what, done / KILOBYTE, all / KILOBYTE);
    let watch = Watch::new(metadata.len(), &mut tell);
    let sum = sum_of(&mut Watched::new(File::open(path).map_err(failed)?, &watch));
    if watch.is_stopped() {
        return Err(AppError::bare("cancelled"));
    }
    sum.map(Some).map_err(failed)
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
    let last = review.noted().last_marks();
    let (withdrawn, marks): (Vec<_>, Vec<_>) =
        last.into_iter().partition(|mark| mark.mark == MarkKind::Withdrawn);
    let questioned = marks.iter().filter(|mark| mark.mark == MarkKind::Questioned);
    Ok(ReviewView {
        package: review_status(review),
        verification: verification(words, &review.verified),
        drawn: all,
        marked,
        questioned: length(questioned.count()),
        questioned_amount: Money::sum(marks.iter().map(|mark| review.in_question(mark)))?.to_string(),
        marks: marks.iter().map(|mark| mark_row(words, review, mark)).collect(),
        withdrawn: withdrawn.iter().map(|mark| mark_row(words, review, mark)).collect(),
        notes: review.noted().notes.iter().map(note_row).collect(),
        samples,
    })
}

fn note_row(note: &Note) -> NoteRow {
    let local_time = on_the_wall(&note.at);
    NoteRow { text: note.text.clone(), at: note.at.clone(), local_time, by: note.by.clone() }
}

/// Returns a moment of the file as the clock on a Swedish wall showed it.
fn on_the_wall(at: &str) -> String {
    at.parse().map_or_else(|_| at.to_owned(), |at| world::local_time(&at))
}

fn mark_row(words: &Words, review: &Review, mark: &Mark) -> MarkRow {
    let all: Vec<_> = review.noted().marks_of(mark.cost).map(|mark| made_mark(words, review, mark)).collect();
    let MadeMark { mark: kind, mark_name, note, amount, in_question, at, local_time, by } =
        made_mark(words, review, mark);
    let earlier = all.into_iter().rev().skip(1).collect();
    let cost = mark.cost.to_string();
    MarkRow { cost, mark: kind, mark_name, note, amount, in_question, at, local_time, by, earlier }
}

fn made_mark(words: &Words, review: &Review, mark: &Mark) -> MadeMark {
    let kind = word_of(&mark.mark);
    MadeMark {
        mark_name: words.word(&format!("review-mark-{kind}")),
        mark: kind,
        note: mark.note.clone(),
        amount: mark.amount.map(|amount| amount.to_string()),
        in_question: review.in_question(mark).to_string(),
        at: mark.at.clone(),
        local_time: on_the_wall(&mark.at),
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
    let rate = again.as_ref().ok().filter(|_| holds).and_then(|sample| review.rate(kept, sample));
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
        local_time: on_the_wall(&kept.at),
        by: kept.by.clone(),
        holds,
        marked: length(items.iter().filter(|item| item.mark.is_some()).count()),
        items,
        apart: kept.apart.iter().map(|item| sample_item(words, review, item)).collect(),
        evaluation: evaluated.map(|evaluation| evaluation_row(words, &kept.method, &evaluation)),
        rate: rate.map(|rate| rate_row(words, rate)),
    })
}

fn rate_row(words: &Words, rate: Rate) -> RateRow {
    let fields = Fields::from([
        ("population", Value::Count(rate.population)),
        ("examined", Value::Count(rate.examined)),
        ("wrong", Value::Count(rate.wrong)),
        ("least", Value::Count(rate.least)),
        ("most", Value::Count(rate.most)),
        ("confidence", Value::Count(RATE_CONFIDENCE.into())),
    ]);
    let key = if rate.examined == rate.population { "review-rate-all" } else { "review-rate" };
    RateRow {
        population: small(rate.population),
        examined: small(rate.examined),
        questioned: small(rate.wrong),
        least: small(rate.least),
        most: small(rate.most),
        confidence: RATE_CONFIDENCE,
        conclusion: words.text(key, &fields),
    }
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
    let mark = review.noted().mark_of(item.cost);
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
    let (mark, amount) = match &request.mark {
        Some(word) => (from_word::<MarkKind>("mark", word)?, amount_in_question(cost, &request)?),
        None => (MarkKind::Withdrawn, None),
    };
    let at = world::timestamp(app.world.as_mut()).to_string();
    let by = app.actor.clone();
    let note = some_text(request.note.as_ref()).unwrap_or_default();
    let mark = Mark { cost: id, mark, note, amount, at, by };
    keep(app, &mut |file| file.mark(mark.clone()))
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

/// Writes the file of the review anew, where it was moved away while the package is open.
pub(crate) fn write_review_anew(app: &mut App, request: WriteReviewAnew) -> Result<ReviewView, AppError> {
    let elsewhere =
        request.file.as_ref().map(|file| app.files.path(file).map(ToOwned::to_owned)).transpose()?;
    let review = app.review.as_deref_mut().ok_or_else(|| AppError::bare("review-none-open"))?;
    review.write_anew(elsewhere)?;
    view(app)
}

pub(crate) fn write_memo(app: &mut App, request: WriteMemo) -> Result<MemoWritten, AppError> {
    let target = app.to_be_written(&request.file)?;
    let failed = |error: io::Error| AppError::file(&target, &error);
    let today = app.today();
    let view = view(app)?;
    let told = MemoTold { title: request.title.as_deref(), earlier: request.earlier };
    let (bytes, pages) = documents::review_memo(app, &view, told, today)?;
    let (unfinished, mut file) = Unfinished::begin(&target, "promemoria").map_err(failed)?;
    file.write_all(&bytes).map_err(failed)?;
    unfinished.finish(file).map_err(failed)?;
    Ok(MemoWritten { file: name_of(&target), pages, sha256: Hash::plain(&bytes).to_string() })
}
