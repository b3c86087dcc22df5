package org.onrecord.attribute;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Words that stand before names or for them. */
final class Titles {
    /** Say nothing about who it is. */
    private static final Set<String> HONORIFICS =
            Set.of("mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "sir", "mx", "mx.");

    /** Offices; one that a speaker does not hold makes a bare surname somebody else's. */
    private static final Set<String> OFFICES = Set.of(
            "president",
            "premier",
            "minister",
            "secretary",
            "senator",
            "sen.",
            "sen",
            "rep.",
            "rep",
            "representative",
            "congressman",
            "congresswoman",
            "ambassador",
            "amb.",
            "governor",
            "gov.",
            "chancellor",
            "chairman",
            "chairwoman",
            "chair",
            "director",
            "commissioner",
            "professor",
            "prof.",
            "general",
            "gen.",
            "judge",
            "justice",
            "king",
            "queen",
            "prince",
            "princess",
            "mayor",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "analyst",
            "economist",
            "envoy",
            "negotiator",
            "chief",
            "vice",
            "deputy",
            "captain",
            "col.",
            "lt.",
            "officer",
            "founder",
            "lawyer",
            "dentist",
            "ustr",
            "organizer",
            "speaker",
            "host",
            "baker",
            "trader",
            "strategist",
            "billionaire",
            "tycoon",
            "author",
            "coordinating",
            "supervisor",
            "pope",
            "lord",
            "lady",
            "dame");

    private static final Set<String> COMPANY_WORDS = Set.of(
            "partners",
            "marine",
            "inc",
            "inc.",
            "llc",
            "corp",
            "corp.",
            "capital",
            "group",
            "ltd",
            "ltd.",
            "co",
            "co.",
            "company",
            "holdings",
            "foundation",
            "institute",
            "university",
            "&",
            "associates",
            "ventures",
            "brothers",
            "bank",
            "industries",
            "motors",
            "systems",
            "center",
            "centre",
            "hall",
            "street",
            "award",
            "prize");

    private Titles() {}

    static boolean isHonorific(String lower) {
        return HONORIFICS.contains(lower);
    }

    static boolean isOffice(String lower) {
        return OFFICES.contains(lower);
    }

    static boolean isCompanyWord(String lower) {
        return COMPANY_WORDS.contains(lower);
    }

    /** Whether {@code title} names an office, and so can speak for or against somebody. */
    static boolean namesOffice(String title) {
        return !offices(title).isEmpty();
    }

    /** The words of {@code title} that name offices. */
    static List<String> offices(String title) {
        return Arrays.stream(title.split(" ", -1)).filter(Titles::isOffice).toList();
    }

    /** 'm', 'f', or 0 where the title does not say. */
    static char gender(String title) {
        for (String word : title.split(" ", -1)) {
            switch (word) {
                case "mr", "mr.", "sir", "lord", "king", "prince", "congressman", "chairman", "spokesman" -> {
                    return 'm';
                }
                case "mrs",
                        "mrs.",
                        "ms",
                        "ms.",
                        "miss",
                        "lady",
                        "dame",
                        "queen",
                        "princess",
                        "congresswoman",
                        "chairwoman",
                        "spokeswoman" -> {
                    return 'f';
                }
                default -> {
                    // says nothing
                }
            }
        }
        return 0;
    }
}
