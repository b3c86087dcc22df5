package org.onrecord.app.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Act;
import org.onrecord.model.Article;
import org.onrecord.model.Attribution.Candidate;
import org.onrecord.model.CueClass;
import org.onrecord.model.Draft;
import org.onrecord.model.Embedding;
import org.onrecord.model.Ids;
import org.onrecord.model.Mention;
import org.onrecord.model.Outcome;
import org.onrecord.model.Published;
import org.onrecord.model.Span;
import org.onrecord.model.SpeakerKind;
import org.onrecord.model.Stance;
import org.onrecord.model.StatementRow;

/**
 * Articles of made-up words with statements in them, to fill an index of any size: words, speakers and outlets are as unequally
 * frequent as in language (Zipf's law), embeddings lie in clusters. The same seed gives the same articles.
 */
final class SyntheticArticles {
    static final int STATEMENTS_EACH = 8;

    private static final int VOCABULARY = 50_000;
    private static final int SPEAKERS = 5_000;
    private static final int OUTLETS = 400;
    private static final int DAYS = 1_500;
    private static final int CLUSTERS = 2_000;
    private static final int DIMENSIONS = 192;
    private static final int STATEMENT_WORDS = 20;
    private static final int REST_WORDS = 25;
    private static final LocalDate FIRST_DAY = LocalDate.of(2022, 1, 1);
    private static final String[] TARGETS = {
        "deal",
        "us_tariffs",
        "china_export_controls",
        "us_export_controls",
        "truce_extension",
        "port_fees",
        "tiktok_deal"
    };
    private static final String[] ROSTER = {"greer", "li", "bessent"};
    private static final double CLUSTER_SPREAD = 30;
    private static final double SPREAD = 12;

    private final Random random;
    private final byte[][] centres = new byte[CLUSTERS][];

    SyntheticArticles(long seed) {
        random = new Random(seed);
        for (int i = 0; i < CLUSTERS; i++) {
            centres[i] = around(new byte[DIMENSIONS], CLUSTER_SPREAD);
        }
    }

    /** A word, the frequent ones more often. */
    String word() {
        return word(rank(VOCABULARY));
    }

    /** A word by its rank, from 0 for the most frequent. */
    static String word(int rank) {
        StringBuilder word = new StringBuilder();
        int left = rank;
        do {
            word.append("bdfgklmnprst".charAt(left % 12)).append("aeiou".charAt(left / 12 % 5));
            left /= 60;
        } while (left > 0);
        return word.append("nk").toString();
    }

    /** An embedding near to others. */
    Embedding embedding() {
        return new Embedding(around(centres[rank(CLUSTERS)], SPREAD));
    }

    /** A day of publication. */
    LocalDate day() {
        return FIRST_DAY.plusDays(random.nextInt(DAYS));
    }

    /** A roster speaker's id, of each as many statements as of hundreds of others. */
    static String rosterSpeaker(int number) {
        return ROSTER[number % ROSTER.length];
    }

    /** The next article, with {@link #STATEMENTS_EACH} statements. */
    Outcome.Kept next(int number) {
        StringBuilder text = new StringBuilder();
        List<int[]> places = new ArrayList<>();
        for (int i = 0; i < STATEMENTS_EACH; i++) {
            int begin = text.length();
            text.append("“").append(words(STATEMENT_WORDS)).append(",” said Mr Speaker ");
            int end = text.length();
            text.append(words(REST_WORDS)).append(".");
            places.add(new int[] {begin, end, text.length()});
            text.append("\n\n");
        }
        Published published = Published.on(day());
        Article article = new Article(
                Ids.sha256(text.toString()),
                String.format(Locale.ROOT, "archive/%08d.html", number),
                "text/html",
                words(7),
                null,
                "Outlet " + rank(OUTLETS),
                "https://news.example/" + number,
                published,
                null,
                "en",
                text.toString());
        List<StatementRow> rows = new ArrayList<>();
        Map<String, Embedding> embeddings = new HashMap<>();
        for (int[] place : places) {
            StatementRow row = row(article, place);
            rows.add(row);
            embeddings.put(row.statementId(), embedding());
        }
        return new Outcome.Kept(article, rows, embeddings);
    }

    private StatementRow row(Article article, int[] place) {
        int begin = place[0] + 1;
        int end = place[1] - ",” said Mr Speaker ".length();
        Span content = new Span(begin, end);
        Span source = new Span(end + ",” said ".length(), place[1] - 1);
        Span cue = new Span(end + 3, end + 7);
        @Nullable String id = random.nextInt(3) == 0 ? rosterSpeaker(random.nextInt(ROSTER.length)) : null;
        String name = id == null ? "Speaker " + rank(SPEAKERS) : "The Honourable " + id;
        return new StatementRow(
                StatementRow.SCHEMA_VERSION,
                Ids.sha256(article.id() + begin),
                article.id(),
                article.origin(),
                article.title(),
                null,
                article.outlet(),
                article.url(),
                article.published(),
                article.language(),
                id,
                name,
                source.of(article.text()),
                cue.of(article.text()),
                pick(Draft.Type.values()),
                content.of(article.text()),
                List.of(content),
                List.of(source),
                List.of(cue),
                article.text().substring(place[0], place[2]),
                random.nextDouble(),
                "full-name",
                random.nextDouble(),
                stances(content),
                List.of(new Candidate(id, name, random.nextDouble())),
                SpeakerKind.PERSON,
                null,
                "the full name",
                List.of(new StatementRow.ChainMention(source.of(article.text()), source, Mention.Kind.NAME)),
                CueClass.NEUTRAL,
                pick(Act.Kind.values()),
                random.nextDouble(),
                false,
                null,
                null,
                null);
    }

    private List<Stance> stances(Span content) {
        List<Stance> stances = new ArrayList<>();
        int first = rank(TARGETS.length);
        for (int i = 0; i <= random.nextInt(2); i++) {
            String target = TARGETS[(first + i) % TARGETS.length];
            Span evidence = new Span(content.begin(), content.begin() + 4);
            stances.add(new Stance(target, true, pick(Stance.Label.values()), random.nextDouble(), List.of(evidence)));
        }
        return stances;
    }

    private String words(int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ").append(word());
        }
        return words.toString();
    }

    private byte[] around(byte[] centre, double spread) {
        byte[] vector = new byte[centre.length];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (byte) Math.clamp(Math.round(centre[i] + spread * random.nextGaussian()), -127, 127);
        }
        return vector;
    }

    /** A rank below {@code count} by Zipf's law. */
    private int rank(int count) {
        return (int) Math.min(count - 1, Math.pow(count + 1.0, random.nextDouble()) - 1);
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
