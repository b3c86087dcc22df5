package org.onrecord.attribute;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Words for persons: which mean the same in the news, and which tell a man from a woman. */
final class Nouns {
    private static final Map<String, String> CANONICAL = canonical();
    private static final Set<String> MALE = Set.of(
            "man",
            "businessman",
            "congressman",
            "chairman",
            "spokesman",
            "father",
            "husband",
            "brother",
            "son",
            "actor",
            "king",
            "prince",
            "gentleman",
            "boy",
            "uncle",
            "grandfather",
            "nephew",
            "salesman",
            "statesman");
    private static final Set<String> FEMALE = Set.of(
            "woman",
            "businesswoman",
            "congresswoman",
            "chairwoman",
            "spokeswoman",
            "mother",
            "wife",
            "sister",
            "daughter",
            "actress",
            "queen",
            "princess",
            "lady",
            "girl",
            "aunt",
            "grandmother",
            "niece",
            "widow",
            "ex-wife",
            "congresswomen",
            "stateswoman",
            "first lady");

    private static final Set<String> PERSONS = Set.of(
            "aide",
            "ally",
            "friend",
            "source",
            "judge",
            "chief",
            "head",
            "boss",
            "mogul",
            "tycoon",
            "star",
            "rival",
            "foe",
            "opponent",
            "guard",
            "nurse",
            "expert",
            "native",
            "spouse",
            "pope",
            "dean",
            "pilot",
            "child",
            "parent",
            "graduate",
            "delegate",
            "candidate",
            "democrat",
            "republican",
            "conservative",
            "liberal",
            "insider",
            "critic",
            "student",
            "president",
            "witness",
            "victim",
            "billionaire",
            "veteran",
            "columnist",
            "diplomat",
            "host",
            "anchor",
            "coach",
            "model",
            "legend",
            "figure",
            "favorite",
            "counterpart",
            "colleague",
            "surrogate");

    private Nouns() {}

    /** Folded, in the singular as far as it is listed, and by one word for all that mean nearly the same. */
    static String canonical(String word) {
        String folded = Names.fold(word);
        return CANONICAL.getOrDefault(folded, folded);
    }

    /** Whether it is among the words for persons that are listed here. */
    static boolean isKnown(String noun) {
        return gender(noun) != 0 || PERSONS.contains(noun) || CANONICAL.containsValue(canonical(noun));
    }

    /** 'm', 'f' or 0. */
    static char gender(String noun) {
        String folded = Names.fold(noun);
        if (MALE.contains(folded)) {
            return 'm';
        }
        return FEMALE.contains(folded) ? 'f' : 0;
    }

    private static Map<String, String> canonical() {
        Map<String, String> canonical = new HashMap<>();
        String table = """
                senator sen,sen.
                representative rep,rep.,congressman,congresswoman,lawmaker,legislator
                governor gov,gov.
                president pres,pres.
                republican gop,r,republicans
                democratic democrat,democrats,d,dem
                candidate nominee,standard-bearer,hopeful,contender,front-runner,frontrunner,candidates
                businessman mogul,tycoon,magnate,developer,entrepreneur,businesswoman,ceo,executive
                lawyer attorney,counsel,litigator
                chairman chair,chairwoman,chairperson,head,chief,leader
                spokesman spokeswoman,spokesperson
                professor scholar,academic,prof.,prof
                doctor physician,dr.,dr
                minister ministers
                envoy ambassador,representative-general,negotiator,amb.
                adviser advisor,aide,strategist
                commander general,gen.,gen
                """;
        table.lines().forEach(line -> {
            String[] parts = line.split(" ", 2);
            for (String word : parts[1].split(",", -1)) {
                canonical.put(word, parts[0]);
            }
        });
        return Map.copyOf(canonical);
    }
}
