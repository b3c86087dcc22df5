package org.onrecord.ingest;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.ingest.Task.Place;
import org.onrecord.model.Article;
import org.onrecord.model.Ids;
import org.onrecord.model.Outcome;
import org.onrecord.model.Outcome.Rejected.Category;
import org.onrecord.model.Published;

/** The messages that there are, and what each means. */
final class Messages {
    /** From the child: it has started. */
    static final char READY = 'r';

    /** From the child: the input has been read. */
    static final char DONE = 'd';

    /** From the child: it opens a document inside the input, or closes the one that it opened last. */
    static final char BEGIN = 'b';

    static final char END = 'n';

    /** From the child: the size of the document that it opened last, or of the input. */
    static final char SIZE = 'z';

    /** From the child: it gets on. */
    static final char ALIVE = 'v';

    /** From nobody: the child is gone, or said what is no message. */
    static final char LOST = 'x';

    /** What an article holds beside its text, and what a fate holds: UTF-16 code units, all together. */
    private static final int LONGEST_DETAILS = 1 << 20;

    /** How many there are. */
    private static final int LIMITS = 7;

    private static final char SETUP = 's';
    private static final char TASK = 't';
    private static final char ARTICLE = 'a';
    private static final char EMPTY = 'e';
    private static final char REJECTED = 'j';
    private static final char UNSUPPORTED = 'u';

    private Messages() {}

    /** The longest message: UTF-16 code units. */
    static int longest(Limits limits) {
        return limits.textLength() + LONGEST_DETAILS;
    }

    static Message of(Setup setup) {
        Limits limits = setup.limits();
        TableFields fields = setup.fields();
        List<@Nullable String> values = new ArrayList<>(List.of(
                String.valueOf(limits.fileBytes()),
                String.valueOf(limits.markupBytes()),
                String.valueOf(limits.textLength()),
                String.valueOf(limits.members()),
                String.valueOf(limits.depth()),
                String.valueOf(limits.unpackedBytes()),
                String.valueOf(limits.ratio())));
        if (fields != null) {
            values.addAll(Arrays.asList(
                    fields.text(),
                    fields.title(),
                    fields.date(),
                    fields.url(),
                    fields.byline(),
                    fields.outlet(),
                    fields.language(),
                    fields.id()));
        }
        return Message.of(SETUP, values.toArray(new String[0]));
    }

    static Setup setup(Message message) {
        Limits limits = new Limits(
                Long.parseLong(message.get(0)),
                Long.parseLong(message.get(1)),
                Integer.parseInt(message.get(2)),
                Integer.parseInt(message.get(3)),
                Integer.parseInt(message.get(4)),
                Long.parseLong(message.get(5)),
                Integer.parseInt(message.get(6)));
        return new Setup(limits, message.size() == LIMITS ? null : fields(message));
    }

    private static TableFields fields(Message message) {
        return new TableFields(
                message.get(LIMITS),
                message.nullable(LIMITS + 1),
                message.nullable(LIMITS + 2),
                message.nullable(LIMITS + 3),
                message.nullable(LIMITS + 4),
                message.nullable(LIMITS + 5),
                message.nullable(LIMITS + 6),
                message.nullable(LIMITS + 7));
    }

    /** The path goes as a URI, which keeps the bytes of a name that is no text in the system's character set. */
    static Message of(Task task) {
        Input input = task.input();
        Place place = task.place();
        return Message.of(
                TASK,
                input.origin(),
                input.file().toAbsolutePath().toUri().toString(),
                place == null ? null : place.origin(),
                place == null ? null : String.valueOf(place.again()));
    }

    static Task task(Message message) {
        String origin = message.nullable(2);
        Place place = origin == null ? null : new Place(origin, Boolean.parseBoolean(message.get(3)));
        return new Task(new Input(message.get(0), Path.of(URI.create(message.get(1)))), place);
    }

    /** What reading gave. */
    static Message of(Intake intake) {
        return switch (intake) {
            case Intake.Read(Article article) -> of(ARTICLE, article);
            case Intake.Refused(Outcome.Empty(Article blank, Outcome.Empty.Reason reason))
            when reason == Outcome.Empty.Reason.NO_TEXT -> of(EMPTY, blank);
            case Intake.Refused(Outcome.Rejected fate) ->
                Message.of(REJECTED, fate.origin(), fate.category().name(), fate.reason());
            case Intake.Refused(Outcome.Unsupported fate) -> Message.of(UNSUPPORTED, fate.origin(), fate.contentType());
            case Intake.Refused refused -> throw new IllegalArgumentException("no fate of reading: " + refused);
        };
    }

    /** The article, or, where its details are too long to be told, its fate. */
    private static Message of(char kind, Article article) {
        Message message = Message.of(
                kind,
                article.origin(),
                article.contentType(),
                article.title(),
                article.byline(),
                article.outlet(),
                article.url(),
                iso(article.published()),
                iso(article.modified()),
                article.language(),
                article.text());
        return message.length() - article.text().length() <= LONGEST_DETAILS
                ? message
                : of(new Intake.Refused(Refusal.tooLarge(
                                "names and titles in it are longer than " + LONGEST_DETAILS + " UTF-16 code units")
                        .outcome(article.origin())));
    }

    /**
     * @throws RuntimeException if the message is no intake
     */
    static Intake intake(Message message) {
        return switch (message.kind()) {
            case ARTICLE -> new Intake.Read(article(message));
            case EMPTY -> new Intake.Refused(new Outcome.Empty(article(message), Outcome.Empty.Reason.NO_TEXT));
            case REJECTED ->
                new Intake.Refused(
                        new Outcome.Rejected(message.get(0), Category.valueOf(message.get(1)), message.get(2)));
            case UNSUPPORTED -> new Intake.Refused(new Outcome.Unsupported(message.get(0), message.get(1)));
            default -> throw new IllegalArgumentException("no intake: " + message.kind());
        };
    }

    private static Article article(Message message) {
        String text = message.get(9);
        return new Article(
                Ids.sha256(text),
                message.get(0),
                message.get(1),
                message.nullable(2),
                message.nullable(3),
                message.nullable(4),
                message.nullable(5),
                published(message.nullable(6)),
                published(message.nullable(7)),
                message.nullable(8),
                text);
    }

    private static @Nullable String iso(@Nullable Published published) {
        return published == null ? null : published.iso();
    }

    private static @Nullable Published published(@Nullable String iso) {
        return iso == null ? null : Published.parse(iso).orElseThrow();
    }
}
