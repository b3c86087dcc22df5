package org.onrecord.attribute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Draft;
import org.onrecord.model.Mention;
import org.onrecord.model.Span;
import org.onrecord.model.SpeakerKind;
import org.onrecord.model.Token;

/** Resolves the sources of one article in order of position, so that each decision is known to the next. */
final class Resolution {
    /** How far back, in paragraphs, a group that spoke can be what "they" means. */
    private static final int GROUP_REACH = 1;
    /** From this share on, what a pronoun between the sources means counts for those behind it. */
    private static final double SURE = 0.7;

    private final AnnotatedArticle article;
    private final String text;
    private final Scene scene;
    private final NamedSources named;
    private final Authors authors;
    private final Anaphora anaphora;
    private final Discourse discourse;
    private final Organisations organisations;
    private final Map<Span, Resolved> bySource = new HashMap<>();
    private final Map<Integer, Resolved> byTurn = new HashMap<>();
    private List<Span> lastCue = List.of();
    private @Nullable Resolved lastGroup;
    private int lastGroupParagraph;

    /** A resolved source, or that of the turn that a statement without one belongs to. */
    record Answer(@Nullable Mention source, Resolved resolved, boolean sameTurn) {}

    Resolution(
            AnnotatedArticle article,
            Scene scene,
            NamedSources named,
            Authors authors,
            Anaphora anaphora,
            Discourse discourse) {
        this.article = article;
        this.text = article.text();
        this.scene = scene;
        this.named = named;
        this.authors = authors;
        this.anaphora = anaphora;
        this.discourse = discourse;
        this.organisations = new Organisations(article);
    }

    /** Resolves sources first, then gives the statements without one their turn's speaker. */
    List<Answer> resolve(List<Draft> drafts) {
        List<Scene.Event> events = scene.events(article);
        List<Scene.Event> later = new ArrayList<>();
        for (Scene.Event event : events) {
            if (isSpokenByAnother(event)) {
                later.add(event);
            } else {
                take(event);
            }
        }
        // The outer speaker may be named behind the quotation, so "I" waits until all others are known.
        later.forEach(event -> keep(event, firstPerson(event)));
        return drafts.stream().map(this::answer).toList();
    }

    private Answer answer(Draft draft) {
        Mention source = draft.source();
        if (source != null) {
            return new Answer(source, bySource.getOrDefault(source.span(), nothing()), false);
        }
        Resolved turn = byTurn.get(draft.turn());
        return turn == null ? new Answer(null, nothing(), false) : new Answer(null, turn, true);
    }

    private static Resolved nothing() {
        return Resolved.nobody(Rule.NO_SOURCE, "no source", List.of());
    }

    private boolean isSpokenByAnother(Scene.Event event) {
        return Pronouns.sort(event.span().of(text)) == Pronouns.Sort.FIRST_PERSON
                && (event.quoted() || event.within() != null);
    }

    private void take(Scene.Event event) {
        Place place = discourse.place(event.span().begin());
        Resolved resolved = resolve(event, place);
        keep(event, resolved);
        boolean source = !event.drafts().isEmpty();
        Person person = resolved.person();
        if (person != null && !event.quoted() && isMainMention(event)) {
            boolean pronoun = resolved.rule() == Rule.PRONOUN;
            boolean sure = source || resolved.share() >= SURE;
            if (sure && (pronoun || resolved.rule() == Rule.DESCRIPTION || resolved.rule() == Rule.ROLE)) {
                discourse.refer(person, reference(event, place, pronoun));
            }
            if (pronoun && resolved.share() >= SURE) {
                discourse.callBy(person, genderOf(event));
            }
            if (source && !isNested(event)) {
                discourse.speak(person, place);
            }
        }
        if (source && resolved.rule() == Rule.NOT_A_PERSON) {
            lastGroup = resolved;
            lastGroupParagraph = place.paragraph();
        }
    }

    /** Of joint sources the first stays in mind: "he" behind "Bessent echoed Greer" is Bessent. */
    private boolean isMainMention(Scene.Event event) {
        if (event.drafts().isEmpty()) {
            return true;
        }
        List<Span> cue = event.drafts().getFirst().cue();
        boolean first = cue.isEmpty() || !cue.equals(lastCue);
        lastCue = cue;
        return first;
    }

    private static boolean isNested(Scene.Event event) {
        return event.within() != null || event.drafts().stream().allMatch(Draft::nested);
    }

    private static Reference reference(Scene.Event event, Place place, boolean pronoun) {
        return new Reference(place, pronoun, isSubject(event.token()), isOwner(event.token()));
    }

    private static boolean isOwner(@Nullable Token token) {
        return token != null && token.tag().equals("PRP$");
    }

    private static boolean isSubject(@Nullable Token token) {
        return token == null || Set.of("he", "she").contains(Names.fold(token.word()));
    }

    private void keep(Scene.Event event, Resolved resolved) {
        if (!event.drafts().isEmpty()) {
            bySource.put(event.span(), resolved);
        }
        for (Draft draft : event.drafts()) {
            byTurn.put(draft.turn(), resolved);
        }
    }

    private Resolved resolve(Scene.Event event, Place place) {
        return switch (Pronouns.sort(event.span().of(text))) {
            case THIRD_PERSON -> anaphora.pronoun(anaphor(event, place, genderOf(event)), outerSpeaker(event));
            case FIRST_PERSON -> author(place);
            case RELATIVE -> relative(event, place);
            case GROUP -> group(event, place);
            case NONE -> phrase(event, place);
        };
    }

    private char genderOf(Scene.Event event) {
        return Pronouns.gender(event.span().of(text));
    }

    private Anaphor anaphor(Scene.Event event, Place place, char gender) {
        return new Anaphor(event.span(), place, gender, isSubject(event.token()), event.content());
    }

    /** Whoever is quoted does not say "he" of himself. */
    private Set<Person> outerSpeaker(Scene.Event event) {
        Resolved outer = event.quoted() && event.within() != null ? speaker(event.within()) : null;
        return outer == null || outer.person() == null ? Set.of() : Set.of(outer.person());
    }

    private @Nullable Resolved speaker(Draft draft) {
        Mention source = draft.source();
        return source == null ? byTurn.get(draft.turn()) : bySource.get(source.span());
    }

    private Resolved firstPerson(Scene.Event event) {
        Resolved outer = event.within() == null ? null : speaker(event.within());
        if (outer == null || outer.name() == null) {
            return Resolved.nobody(Rule.FIRST_PERSON, "whoever is quoted is not known", List.of());
        }
        String evidence = "whoever is quoted there: " + outer.name();
        return new Resolved(
                outer.person(), outer.name(), outer.kind(), Rule.FIRST_PERSON, evidence, outer.share(), List.of());
    }

    private Resolved author(Place place) {
        Resolved author = authors.at(place);
        return author == null ? Resolved.nobody(Rule.AUTHOR, "the author is not named", List.of()) : author;
    }

    private Resolved relative(Scene.Event event, Place place) {
        Resolved found = named.antecedent(event.span());
        return found == null ? described(event, place) : found;
    }

    private Resolved group(Scene.Event event, Place place) {
        Resolved last = lastGroup;
        boolean near = last != null && place.paragraph() - lastGroupParagraph <= GROUP_REACH;
        if (last == null || !near || last.name() == null) {
            String word = event.span().of(text);
            return Resolved.nobody(Rule.GROUP_PRONOUN, "no group spoke shortly before “" + word + "”", List.of());
        }
        return Resolved.other(last.name(), last.kind(), Rule.GROUP_PRONOUN, "the group that spoke last");
    }

    private Resolved phrase(Scene.Event event, Place place) {
        Resolved found = named.named(event.span());
        boolean organisation = found == null && Kinds.of(article, event.span()) == SpeakerKind.ORGANISATION;
        found = found == null && !organisation ? named.misspelt(event.span()) : found;
        return found == null ? described(event, place) : found;
    }

    private Resolved described(Scene.Event event, Place place) {
        String name = SourcePhrase.description(text, event.span());
        if (name.isBlank()) {
            return Resolved.nobody(Rule.NO_SOURCE, "the source has no text", List.of());
        }
        SpeakerKind kind = Kinds.of(article, event.span());
        if (kind != SpeakerKind.PERSON && kind != SpeakerKind.UNKNOWN) {
            return Resolved.other(organisation(name, kind, place), kind, Rule.NOT_A_PERSON, "");
        }
        Description description = Description.of(article, event.span());
        Resolved found =
                anaphora.description(anaphor(event, place, description.gender()), description, outerSpeaker(event));
        return found.rule() != Rule.UNNAMED
                ? found
                : new Resolved(null, name, kind, Rule.UNNAMED, "", found.share(), found.candidates());
    }

    private String organisation(String name, SpeakerKind kind, Place place) {
        if (kind != SpeakerKind.ORGANISATION) {
            return name;
        }
        String[] words = name.split(" ", -1);
        boolean definite = words.length == 2 && Set.of("the", "this", "that").contains(Names.fold(words[0]));
        String full = definite ? organisations.lastEndingIn(words[1], place.position()) : null;
        String bare = Names.fold(words[0]).equals("the") && words.length > 1 ? name.substring(4) : name;
        return full == null ? organisations.fullest(bare) : full;
    }
}
