package org.onrecord.app.corenlp;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.corenlp.StockChains.Phrase;
import org.onrecord.model.Attribution;
import org.onrecord.model.Draft;
import org.onrecord.model.Span;
import org.onrecord.model.SpeakerKind;

/** Who a source is by CoreNLP's chains, read as favourably as can be: what they leave open its names decide. */
final class StockSpeakers {
    private static final String RULE = "corenlp-coreference";

    private final StockChains chains;

    StockSpeakers(StockChains chains) {
        this.chains = chains;
    }

    /** Certain of a person, or of nobody: chains have no confidence. */
    Attribution of(Draft draft) {
        Optional<String> name = draft.source() == null
                ? Optional.empty()
                : speaker(draft.source().span());
        Attribution.Decision decision =
                new Attribution.Decision(RULE, "", name.isPresent() ? 1 : 0, List.of(), List.of());
        return name.<Attribution>map(person -> new Attribution.OffRoster(person, SpeakerKind.PERSON, decision))
                .orElseGet(() -> new Attribution.Unknown("no person's name in the chain", decision));
    }

    private Optional<String> speaker(Span span) {
        Phrase source = chains.phrase(span);
        if (source == null) {
            return Optional.empty();
        }
        String own = chains.name(source);
        List<String> names = chain(source).stream()
                .flatMap(phrase -> Stream.ofNullable(chains.name(phrase)))
                .filter(name -> own == null || last(name).equals(last(own)))
                .toList();
        return longest(names).or(() -> Optional.ofNullable(own)).or(() -> longest(chains.names(source)));
    }

    /** That of the phrase that best stands for the source; empty where there is none. */
    private List<Phrase> chain(Phrase source) {
        return Stream.<@Nullable Phrase>of(
                        widest(phrase -> phrase.head() == source.head() && phrase.lies(source)),
                        narrowest(phrase -> phrase.head() == source.head()),
                        widest(phrase -> phrase.lies(source)),
                        narrowest(phrase -> phrase.holds(source.end() - 1)))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .map(this::chainOf)
                .orElse(List.of());
    }

    private @Nullable Phrase widest(Predicate<Phrase> fits) {
        return phrases(fits).max(Comparator.comparingInt(Phrase::length)).orElse(null);
    }

    private @Nullable Phrase narrowest(Predicate<Phrase> fits) {
        return phrases(fits).min(Comparator.comparingInt(Phrase::length)).orElse(null);
    }

    private Stream<Phrase> phrases(Predicate<Phrase> fits) {
        return chains.chains().stream().flatMap(List::stream).filter(fits);
    }

    private List<Phrase> chainOf(Phrase phrase) {
        return chains.chains().stream()
                .filter(chain -> chain.contains(phrase))
                .findFirst()
                .orElseThrow();
    }

    /** The first of the longest. */
    private static Optional<String> longest(List<String> names) {
        return names.stream().reduce((longest, name) -> name.length() > longest.length() ? name : longest);
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
