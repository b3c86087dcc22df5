package org.onrecord.attribute;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Which given names are men's and which women's, by the list that CoreNLP's models bring along. Read at the first use. */
final class GivenNames {
    private static final String LIST = "/edu/stanford/nlp/models/dcoref/namegender.combine.txt";

    private GivenNames() {}

    /** Java initialises it when it is first asked for, once for all threads. */
    private static final class Loaded {
        static final Map<String, Character> GENDERS = load();
    }

    /** 'm', 'f', or 0 for a name that is both or not on the list. */
    static char gender(String folded) {
        return Loaded.GENDERS.getOrDefault(folded, (char) 0);
    }

    private static Map<String, Character> load() {
        Map<String, Character> genders = new HashMap<>();
        try (InputStream list = GivenNames.class.getResourceAsStream(LIST)) {
            if (list == null) {
                throw new IllegalStateException("the models of CoreNLP are not complete: no " + LIST);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] fields = line.strip().split("\t", -1);
                if (fields.length == 2) {
                    char gender = fields[1].equals("FEMALE") ? 'f' : 'm';
                    genders.merge(fields[0], gender, (a, b) -> a.equals(b) ? a : Character.valueOf((char) 0));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(genders);
    }
}
