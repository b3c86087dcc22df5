package org.onrecord.attribute;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Compares the words of names: without case and diacritics, with nicknames, initials and slips of the pen allowed for. */
final class Names {
    /** Shorter names are too alike for a misspelling to be told from another name. */
    private static final int MISSPELLED_MIN = 6;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");
    private static final Map<String, String> NICKNAMES = nicknames();

    private Names() {}

    /** Lower case, without diacritics, the apostrophe straight. */
    static String fold(String word) {
        String plain = word.chars().allMatch(c -> c < 128)
                ? word
                : MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
        return plain.toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    /** The folded words that tell one person from another: without "Jr." and the like, unless nothing else is left. */
    static List<String> core(List<String> words) {
        List<String> folded = words.stream().map(Names::fold).toList();
        List<String> core =
                folded.stream().filter(word -> !SUFFIXES.contains(word)).toList();
        return core.isEmpty() ? folded : core;
    }

    /** Whether two full names, as {@link #core} gives them, can be one person's. */
    static boolean same(List<String> a, List<String> b) {
        if (a.equals(b) || squeezed(a).equals(squeezed(b)) || Set.copyOf(a).equals(Set.copyOf(b))) {
            return true;
        }
        if (isPart(a, b) || isPart(b, a)) {
            return true;
        }
        String lastA = a.getLast();
        String lastB = b.getLast();
        if (lastA.equals(lastB)) {
            return givenAgree(a.getFirst(), b.getFirst());
        }
        return a.getFirst().equals(b.getFirst()) && a.size() == b.size() && misspelled(lastA, lastB);
    }

    /** "Suu Kyi" of "Aung San Suu Kyi", "Hillary Rodham" of "Hillary Rodham Clinton". */
    private static boolean isPart(List<String> part, List<String> whole) {
        int more = whole.size() - part.size();
        return part.size() > 1
                && more > 0
                && (whole.subList(more, whole.size()).equals(part)
                        || whole.subList(0, part.size()).equals(part));
    }

    /** Whether two given names can be one: equal, one the other's initial or nickname, or misspelt by a letter. */
    static boolean givenAgree(String a, String b) {
        return a.equals(b)
                || isInitial(a, b)
                || isInitial(b, a)
                || NICKNAMES.getOrDefault(a, a).equals(NICKNAMES.getOrDefault(b, b))
                || misspelled(a, b);
    }

    private static boolean isInitial(String initial, String name) {
        String letters = initial.replace(".", "");
        return letters.length() == 1 && name.startsWith(letters);
    }

    /** Whether both are long, and one insertion, deletion or replacement makes {@code a} into {@code b}. */
    static boolean misspelled(String a, String b) {
        return Math.min(a.length(), b.length()) >= MISSPELLED_MIN - 1
                && Math.max(a.length(), b.length()) >= MISSPELLED_MIN
                && a.charAt(0) == b.charAt(0)
                && differByOne(a, b);
    }

    private static boolean differByOne(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int i = 0;
        while (i < Math.min(a.length(), b.length()) && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        String restA = a.substring(i);
        String restB = b.substring(i);
        if (a.length() == b.length()) {
            return restA.isEmpty() || restA.substring(1).equals(restB.substring(1));
        }
        return a.length() > b.length()
                ? restA.substring(1).equals(restB)
                : restB.substring(1).equals(restA);
    }

    /** "Kim Jong-un", "Kim Jong Un" and "Kim Jongun" are one. */
    static String squeezed(List<String> words) {
        return String.join("", words).replace("-", "").replace(".", "");
    }

    private static Map<String, String> nicknames() {
        Map<String, String> formal = new TreeMap<>();
        String table = """
                alexander alex,alec,sandy
                andrew andy,drew
                anthony tony
                barbara barb
                benjamin ben,benny
                bernard bernie
                catherine cathy,kate,katie,cate
                charles charlie,chuck
                christopher chris
                daniel dan,danny
                david dave
                deborah debbie,deb,debra
                donald don,donnie
                edward ed,eddie,ted,teddy
                elizabeth liz,beth,betsy,lizzie
                eugene gene
                frederick fred
                gerald gerry,jerry
                gregory greg
                harold harry,hal
                henry hank
                jacob jake
                james jim,jimmy,jamie
                jeffrey jeff
                jennifer jen,jenny
                john jack,johnny,jon
                joseph joe,joey
                joshua josh
                katherine kathy,kathryn
                kenneth ken
                lawrence larry
                leonard len,lenny,leo
                margaret maggie,meg,peggy
                matthew matt
                michael mike,mickey
                nathan nate
                nicholas nick
                pamela pam
                patricia patty,trish
                patrick pat
                peter pete
                philip phil
                randall randy
                raymond ray
                rebecca becky
                richard rick,dick,rich,ricky
                robert bob,rob,bobby,robbie
                ronald ron
                samuel sam
                stephen steve,steven
                susan sue,suzie
                theodore theo
                thomas tom,tommy
                timothy tim
                victoria vicky
                walter walt
                william bill,will,billy,willie
                zachary zach
                """;
        table.lines().forEach(line -> {
            String[] parts = line.split(" ", 2);
            for (String nickname : parts[1].split(",", -1)) {
                formal.put(nickname, parts[0]);
            }
        });
        return Map.copyOf(formal);
    }
}
