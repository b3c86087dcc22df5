package org.onrecord.attribute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Attribution;
import org.onrecord.model.Attribution.Candidate;
import org.onrecord.model.Attribution.Decision;
import org.onrecord.model.Draft;
import org.onrecord.model.Mention;
import org.onrecord.model.Positions;
import org.onrecord.model.Sentence;
import org.onrecord.model.Span;
import org.onrecord.model.Speaker;
import org.onrecord.model.SpeakerKind;
import org.onrecord.roster.Roster;

/** Resolves the sources of one article in order of position, so that each decision is known to the next. */
final class Resolution {
    private static final Set<String> SINGULAR = Set.of("he", "she", "his", "her");
    /** Below this share of the candidates' weight a pronoun is left unresolved. */
    private static final double PRONOUN_MIN = 0.4;

    private static final double DESCRIPTION_MIN = 0.5;
    /** A description that fits two people this nearly alike is left unresolved. */
    private static final double DESCRIPTION_MARGIN = 0.05;

    private final Roster roster;
    private final AnnotatedArticle article;
    private final String text;
    private final List<NameOccurrence> occurrences;
    private final People people;
    private final Map<Person, List<PronounResolver.Reference>> references = new HashMap<>();
    private final PronounResolver pronouns;
    private final Descriptions descriptions;
    private @Nullable Person lastSpeaker;
    private boolean salient = true;

    Resolution(Roster roster, AnnotatedArticle article, List<NameOccurrence> occurrences, People people) {
        this.roster = roster;
        this.article = article;
        this.text = article.text();
        this.occurrences = occurrences;
        this.people = people;
        this.pronouns = new PronounResolver(
                people.all().stream().filter(person -> !isReporter(person)).toList(), references);
        this.descriptions = new Descriptions(article, people);
    }

    /** Whoever wrote the article is nobody that its pronouns mean. */
    private boolean isReporter(Person person) {
        String byline = article.article().byline();
        return byline != null && person.speaker() == null && byline.contains(person.name());
    }

    /** Resolves sources first, then gives the statements without one their turn's speaker. */
    List<Attribution> resolve(List<Draft> drafts) {
        Map<Integer, Attribution> byTurn = new HashMap<>();
        Map<Draft, Attribution> bySource = new HashMap<>();
        List<Draft> withSource = drafts.stream()
                .filter(draft -> draft.source() != null)
                .sorted(Comparator.comparingInt(Resolution::sourceBegin))
                .toList();
        List<Span> cue = List.of();
        for (Draft draft : withSource) {
            // Of joint sources the first stays in mind: "he" behind "Bessent echoed Greer" is Bessent.
            salient = draft.cue().isEmpty() || !draft.cue().equals(cue);
            cue = draft.cue();
            Attribution attribution = resolve(draft);
            bySource.put(draft, attribution);
            byTurn.put(draft.turn(), attribution);
        }
        List<Attribution> all = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            Attribution own = bySource.get(draft);
            all.add(own != null ? own : ofTurn(byTurn.get(draft.turn())));
        }
        return all;
    }

    private static int sourceBegin(Draft draft) {
        Mention source = draft.source();
        return source == null ? draft.extent().begin() : source.span().begin();
    }

    private static Attribution ofTurn(@Nullable Attribution turn) {
        if (turn == null) {
            return unknown("no source", "no-source", List.of(), List.of());
        }
        Decision first = turn.decision();
        Decision decision = new Decision(
                "same-turn", first.evidence(), 0.95 * first.confidence(), first.chain(), first.candidates());
        return switch (turn) {
            case Attribution.Rostered rostered -> new Attribution.Rostered(rostered.speaker(), decision);
            case Attribution.OffRoster other -> new Attribution.OffRoster(other.name(), other.kind(), decision);
            case Attribution.Unknown unknown -> new Attribution.Unknown(unknown.reason(), decision);
        };
    }

    private Attribution resolve(Draft draft) {
        Mention source = draft.source();
        if (source == null) {
            throw new IllegalArgumentException("statement without a source: " + draft);
        }
        NameOccurrence name = SourcePhrase.name(text, source.span(), inside(source.span()));
        Person person = name == null ? null : people.of(name);
        if (name != null && person != null) {
            return named(person, name, source);
        }
        String word = source.span().of(text).toLowerCase(Locale.ROOT);
        if (source.kind() == Mention.Kind.PRONOUN || SINGULAR.contains(word)) {
            return pronoun(word, source);
        }
        return described(source);
    }

    private List<NameOccurrence> inside(Span span) {
        return Positions.overlapping(occurrences, NameOccurrence::span, span).stream()
                .filter(occurrence -> span.contains(occurrence.span()))
                .toList();
    }

    private Attribution named(Person person, NameOccurrence name, Mention source) {
        String rule;
        double confidence;
        boolean single = name.isSingle();
        boolean known = person.fullNames() > 0;
        long rivals = people.all().stream()
                .filter(other ->
                        !other.equals(person) && other.hasWord(name.lower().getLast()))
                .count();
        if (!single) {
            rule = "full-name";
            confidence = 0.99;
        } else if (known) {
            rule = rivals == 0 ? "surname-of-full-name" : "surname-among-namesakes";
            confidence = rivals == 0 ? 0.97 : 0.8;
        } else {
            rule = "surname-alone";
            confidence = 0.75;
        }
        return decided(person, source, rule, confidence, List.of(candidate(person, confidence)));
    }

    private Attribution pronoun(String word, Mention source) {
        if (!SINGULAR.contains(word)) {
            return unknown(
                    "pronoun " + word + " names nobody in particular", "plural-pronoun", List.of(source), List.of());
        }
        List<PronounResolver.Scored> scored = pronouns.resolve(word, reference(source.span()), lastSpeaker);
        List<Candidate> candidates = scored.stream()
                .limit(5)
                .map(one -> candidate(one.person(), one.share()))
                .toList();
        if (scored.isEmpty() || scored.getFirst().share() < PRONOUN_MIN) {
            return unknown("no clear antecedent for " + word, "pronoun", List.of(source), candidates);
        }
        double share = scored.getFirst().share();
        return decided(scored.getFirst().person(), source, "pronoun-salience", 0.5 + 0.45 * share, candidates);
    }

    private Attribution described(Mention source) {
        String phrase =
                SourcePhrase.collapse(SourcePhrase.base(text, source.span()).of(text));
        List<Candidate> candidates = new ArrayList<>();
        for (Speaker speaker : roster.speakers()) {
            double score = descriptions.score(speaker, phrase, source.span());
            if (score > 0) {
                candidates.add(new Candidate(speaker.id(), speaker.name(), score));
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
        if (candidates.isEmpty()) {
            return offRoster(source);
        }
        Candidate best = candidates.getFirst();
        boolean clear =
                candidates.size() == 1 || best.score() - candidates.get(1).score() >= DESCRIPTION_MARGIN;
        Person person = roster.speaker(Objects.requireNonNull(best.id()))
                .map(people::bySpeaker)
                .orElse(null);
        return person != null && clear && best.score() >= DESCRIPTION_MIN
                ? decided(person, source, "role-description", Math.min(0.95, best.score()), candidates)
                : unknown("the description fits more than one person", "role-description", List.of(source), candidates);
    }

    private Attribution offRoster(Mention source) {
        String name = SourcePhrase.description(text, source.span());
        if (name.isBlank()) {
            return unknown("the source has no text", "no-source", List.of(source), List.of());
        }
        Decision decision =
                new Decision("description", "", 0.6, List.of(source), List.of(new Candidate(null, name, 0.6)));
        return new Attribution.OffRoster(name, Kinds.of(article, source.span()), decision);
    }

    private Attribution decided(
            Person person, Mention source, String rule, double confidence, List<Candidate> candidates) {
        if (salient) {
            lastSpeaker = person;
            references.computeIfAbsent(person, key -> new ArrayList<>()).add(reference(source.span()));
        }
        List<Mention> chain = new ArrayList<>();
        NameOccurrence first = person.longest();
        if (first != null && !source.span().contains(first.span())) {
            chain.add(new Mention(first.span(), Mention.Kind.NAME));
        }
        chain.add(source);
        Decision decision = new Decision(rule, "", confidence, chain, candidates);
        Speaker speaker = person.speaker();
        return speaker != null
                ? new Attribution.Rostered(speaker, decision)
                : new Attribution.OffRoster(person.name(), SpeakerKind.PERSON, decision);
    }

    private static Attribution unknown(String reason, String rule, List<Mention> chain, List<Candidate> candidates) {
        double best = candidates.isEmpty() ? 0 : candidates.getFirst().score();
        return new Attribution.Unknown(reason, new Decision(rule, "", best, chain, candidates));
    }

    private static Candidate candidate(Person person, double score) {
        Speaker speaker = person.speaker();
        return new Candidate(speaker == null ? null : speaker.id(), person.name(), score);
    }

    /** A place between two sentences belongs to the one before it. */
    private PronounResolver.Reference reference(Span span) {
        List<Sentence> sentences = article.sentences();
        int index = Positions.firstEndingBehind(sentences, Sentence::span, span.begin());
        boolean within = index < sentences.size() && sentences.get(index).span().begin() <= span.begin();
        int sentence = within ? index : Math.max(0, index - 1);
        int paragraph = sentences.isEmpty() ? 0 : sentences.get(sentence).paragraph();
        return new PronounResolver.Reference(span.begin(), sentence, paragraph);
    }
}
