package org.onrecord.attribute;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words by which news names countries: name, adjective and the capital that stands for the government. */
final class Countries {
    private static final Map<String, String> CODES = codes();

    private Countries() {}

    /** The ISO 3166 codes of the countries that {@code phrase} names. */
    static Set<String> named(String phrase) {
        Set<String> found = new java.util.TreeSet<>();
        List<String> words = List.of(phrase.toLowerCase(Locale.ROOT).strip().split("[\\s’',]+", -1));
        for (int i = 0; i < words.size(); i++) {
            String pair = i + 1 < words.size() ? words.get(i) + " " + words.get(i + 1) : "";
            String code = CODES.getOrDefault(pair, CODES.get(words.get(i)));
            // "us" in lower case is a pronoun; only a phrase written with capitals means the country.
            boolean pronoun = words.get(i).equals("us") && !phrase.contains("US");
            if (code != null && !pronoun) {
                found.add(code);
            }
        }
        return found;
    }

    static boolean names(@Nullable String code, String phrase) {
        return code != null && named(phrase).contains(code);
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        String table = """
                US us,u.s.,u.s,usa,america,american,washington,united states
                CN china,chinese,beijing,prc
                GB uk,u.k.,britain,british,london,england,english,united kingdom
                FR france,french,paris
                DE germany,german,berlin
                IT italy,italian,rome
                ES spain,spanish,madrid
                NL netherlands,dutch,the hague
                CH switzerland,swiss,bern
                AT austria,austrian,vienna
                SE sweden,swedish,stockholm
                PL poland,polish,warsaw
                UA ukraine,ukrainian,kyiv
                RU russia,russian,moscow
                TR turkey,turkish,ankara
                IL israel,israeli,jerusalem
                IR iran,iranian,tehran
                SA saudi,riyadh
                IN india,indian,delhi
                PK pakistan,pakistani,islamabad
                JP japan,japanese,tokyo
                KR korea,korean,seoul,south korea
                KP pyongyang,north korea
                TW taiwan,taiwanese,taipei
                VN vietnam,vietnamese,hanoi
                ID indonesia,indonesian,jakarta
                MY malaysia,malaysian
                PH philippines,philippine,manila
                SG singapore,singaporean
                TH thailand,thai,bangkok
                AU australia,australian,canberra
                NZ zealand,wellington
                CA canada,canadian,ottawa
                MX mexico,mexican
                BR brazil,brazilian,brasilia
                AR argentina,argentine
                ZA south africa
                EU eu,e.u.,european,brussels
                """;
        table.lines().forEach(line -> {
            for (String word : line.substring(3).split(",", -1)) {
                codes.put(word, line.substring(0, 2));
            }
        });
        return Map.copyOf(codes);
    }
}
