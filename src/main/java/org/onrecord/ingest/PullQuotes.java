package org.onrecord.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds pull-quotes, passages set apart that say once more what the article says. Words decide, since pages call by that
 * name what stands nowhere else as well, and set passages apart without calling them anything. Letter case, punctuation
 * and quotation marks do not count.
 */
final class PullQuotes {
    /** In words; shorter ones are no statements, and repeated by chance. */
    private static final int SHORTEST = 3;

    private static final int SHORTEST_SENTENCE = 4;

    /** Of what a page calls a pull-quote, which editors shorten: the least share of its words, by threes, in the article. */
    private static final double MOSTLY = 0.5;

    /** Of more passages that begin alike the first ones are looked for. */
    private static final int MOST_ALIKE = 50;

    /** In words, of a line that names who is quoted. */
    private static final int LONGEST_ATTRIBUTION = 12;

    private static final Pattern DASH = Pattern.compile("^\\s*[—–-].*");
    private static final Pattern SPEAKER_BEHIND_DASH = Pattern.compile("\\s[—–-]\\s*(?=\\p{Lu}[^—–.!?]{1,80}$)");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?…\"”’]$", Pattern.DOTALL);
    private static final String OPENING = "\"“”‘'’«»„([—–";
    private static final String CLOSING = ".!?…,;:\"“”‘'’«»)]—–";

    private final List<Passage> passages = new ArrayList<>();
    private final IdentityHashMap<Element, Frame> frames = new IdentityHashMap<>();
    private final Map<Integer, List<Passage>> byBeginning = new HashMap<>();
    private final Set<Integer> wanted = new HashSet<>();
    private final Set<Integer> found = new HashSet<>();

    private PullQuotes(List<Block> blocks) {
        blocks.forEach(block -> passages.add(new Passage(passages.size(), block, frame(block.element()))));
    }

    /** The blocks without pull-quotes and the lines that name their speakers. */
    static List<Block> without(List<Block> blocks) {
        PullQuotes quotes = new PullQuotes(blocks);
        quotes.passages.forEach(quotes::want);
        quotes.passages.forEach(quotes::find);
        return quotes.rest();
    }

    /** What sets a block apart: the outermost quotation or figure around it, or what is called a pull-quote. */
    private @Nullable Frame frame(@Nullable Element element) {
        if (element == null) {
            return null;
        }
        Frame known = frames.get(element);
        if (known != null) {
            return known == Frame.NONE ? null : known;
        }
        Frame outer = frame(element.parent());
        boolean named = Boilerplate.isPullQuote(element);
        if (outer == null && (named || element.nameIs("blockquote") || element.nameIs("figure"))) {
            outer = new Frame();
        }
        if (outer != null) {
            outer.named |= named;
        }
        frames.put(element, outer == null ? Frame.NONE : outer);
        return outer;
    }

    private void want(Passage passage) {
        if (passage.isNamed()) {
            for (int i = 0; i + SHORTEST <= passage.quoted; i++) {
                wanted.add(passage.words.three(i));
            }
        } else if (passage.quoted >= SHORTEST && !passage.block.isHeading()) {
            List<Passage> alike = byBeginning.computeIfAbsent(passage.words.three(0), key -> new ArrayList<>());
            if (alike.size() < MOST_ALIKE) {
                alike.add(passage);
            }
        }
    }

    private void find(Passage body) {
        if (body.isNamed() || body.block.isHeading()) {
            return;
        }
        for (int i = 0; i + SHORTEST <= body.words.size(); i++) {
            int three = body.words.three(i);
            if (wanted.contains(three)) {
                found.add(three);
            }
            for (Passage passage : byBeginning.getOrDefault(three, List.of())) {
                passage.repeats |= passage.isIn(body, i);
            }
        }
    }

    private List<Block> rest() {
        Set<Frame> doomed = new HashSet<>();
        for (Map.Entry<Frame, List<Passage>> framed : byFrame().entrySet()) {
            List<Passage> quoted =
                    framed.getValue().stream().filter(passage -> !passage.names).toList();
            boolean doubled = framed.getKey().named ? mostlyFound(quoted) : isRepeated(quoted);
            if (doubled) {
                doomed.add(framed.getKey());
            }
        }
        List<Block> rest = new ArrayList<>();
        boolean dropped = false;
        for (Passage passage : passages) {
            boolean speaker = dropped && passage.frame == null && passage.isDashed();
            dropped = passage.frame == null ? passage.repeats : doomed.contains(passage.frame);
            if (!dropped && !speaker) {
                rest.add(passage.block);
            }
        }
        return rest;
    }

    private Map<Frame, List<Passage>> byFrame() {
        Map<Frame, List<Passage>> groups = new HashMap<>();
        for (Passage passage : passages) {
            if (passage.frame != null) {
                List<Passage> group = groups.computeIfAbsent(passage.frame, frame -> new ArrayList<>());
                passage.names = passage.namesSpeaker(!group.isEmpty());
                group.add(passage);
            }
        }
        return groups;
    }

    private static boolean isRepeated(List<Passage> quoted) {
        return !quoted.isEmpty() && quoted.stream().allMatch(passage -> passage.repeats);
    }

    private boolean mostlyFound(List<Passage> quoted) {
        int all = 0;
        int known = 0;
        for (Passage passage : quoted) {
            for (int i = 0; i + SHORTEST <= passage.quoted; i++) {
                all++;
                known += found.contains(passage.words.three(i)) ? 1 : 0;
            }
        }
        return known >= MOSTLY * all;
    }

    /** What sets a passage apart. */
    private static final class Frame {
        static final Frame NONE = new Frame();

        /** Whether it, or something in it, is called a pull-quote. */
        private boolean named;
    }

    private static final class Passage {
        private final int index;
        private final Block block;
        private final @Nullable Frame frame;
        private final Words words;

        /** How many of the words are quoted: in a frame, the others name who said them. */
        private final int quoted;

        private boolean repeats;
        private boolean names;

        Passage(int index, Block block, @Nullable Frame frame) {
            this.index = index;
            this.block = block;
            this.frame = frame;
            this.words = new Words(block.text());
            this.quoted = frame == null ? words.size() : words.before(speaker(block.text()));
        }

        private static int speaker(String text) {
            Matcher dash = SPEAKER_BEHIND_DASH.matcher(text);
            return dash.find() ? dash.start() : text.length();
        }

        boolean isNamed() {
            return frame != null && frame.named;
        }

        boolean isDashed() {
            return words.size() <= LONGEST_ATTRIBUTION
                    && DASH.matcher(block.text()).matches();
        }

        boolean namesSpeaker(boolean behindOthers) {
            boolean marked = block.element().closest("cite, footer, figcaption") != null || isDashed();
            boolean isShort = words.size() <= LONGEST_ATTRIBUTION
                    && !SENTENCE_END.matcher(block.text()).matches();
            return marked || (behindOthers && isShort);
        }

        /** Whether this stands in another passage, from that one's word {@code begin} on. */
        boolean isIn(Passage body, int begin) {
            if (body == this || (frame != null && frame == body.frame) || !body.words.hold(words, quoted, begin)) {
                return false;
            }
            boolean longer = body.words.size() > quoted;
            return frame == null
                    ? longer && quoted >= SHORTEST_SENTENCE && isSentence(body, begin)
                    : longer || body.frame == null || body.index < index;
        }

        /** Whether sentences or quotations begin and end where the words do. */
        private boolean isSentence(Passage body, int begin) {
            String text = body.block.text();
            int first = body.words.begin(begin);
            int end = body.words.end(begin + quoted - 1);
            boolean opens = first == 0
                    || OPENING.indexOf(text.charAt(first - 1)) >= 0
                    || (first > 1 && text.charAt(first - 1) == ' ' && isClosing(text.charAt(first - 2)));
            return opens && (end == text.length() || isClosing(text.charAt(end)));
        }

        private static boolean isClosing(char mark) {
            return CLOSING.indexOf(mark) >= 0;
        }
    }

    /** The words of a text, as the hashes of their letters and digits. */
    private static final class Words {
        private int[] hashes = new int[8];
        private int[] begins = new int[8];
        private int[] ends = new int[8];
        private int size;

        Words(String text) {
            int begin = -1;
            int hash = 0;
            for (int i = 0; i <= text.length(); i++) {
                boolean inWord = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
                if (inWord) {
                    begin = begin < 0 ? i : begin;
                    hash = 31 * hash + Character.toLowerCase(text.charAt(i));
                } else if (begin >= 0) {
                    add(hash, begin, i);
                    begin = -1;
                    hash = 0;
                }
            }
        }

        private void add(int hash, int begin, int end) {
            if (size == hashes.length) {
                hashes = Arrays.copyOf(hashes, 2 * size);
                begins = Arrays.copyOf(begins, 2 * size);
                ends = Arrays.copyOf(ends, 2 * size);
            }
            hashes[size] = hash;
            begins[size] = begin;
            ends[size++] = end;
        }

        int size() {
            return size;
        }

        int begin(int word) {
            return begins[word];
        }

        int end(int word) {
            return ends[word];
        }

        /** How many words begin before an offset. */
        int before(int offset) {
            int count = size;
            while (count > 0 && begins[count - 1] >= offset) {
                count--;
            }
            return count;
        }

        /** One number for a word and the two behind it. */
        int three(int first) {
            return (hashes[first] * 961 + hashes[first + 1]) * 961 + hashes[first + 2];
        }

        /** Whether the first words of others are these, from {@code begin} on. */
        boolean hold(Words others, int count, int begin) {
            return begin + count <= size && Arrays.equals(hashes, begin, begin + count, others.hashes, 0, count);
        }
    }
}
