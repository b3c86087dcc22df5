package org.onrecord.app.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parameters of a request, of its address or its body. Each thing that cannot be read is a {@link Problem} that names it. */
final class Params {
    private static final int MOST = 100;

    private final Map<String, List<String>> values;

    private Params(Map<String, List<String>> values) {
        this.values = values;
    }

    /** Reads what stands behind the question mark; null where nothing does. */
    static Params of(@Nullable String query) {
        return read(query == null ? "" : query, "address");
    }

    /** Reads a body of the type application/x-www-form-urlencoded. */
    static Params ofForm(byte[] body) {
        return read(new String(body, StandardCharsets.ISO_8859_1), "form");
    }

    /** Those that a body of another type gives, of one value each. */
    static Params ofValues(Map<String, String> given) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        given.forEach((name, value) -> values.put(plain(name, "body"), List.of(plain(value, "body"))));
        return new Params(values);
    }

    /** @param place where they stand, for what is said of them */
    private static Params read(String text, String place) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (!text.isEmpty()) {
            String[] parts = text.split("&", -1);
            if (parts.length > MOST) {
                throw Problem.badRequest(
                        "The " + place + " has at most " + MOST + " parameters, not " + parts.length + ".");
            }
            for (String part : parts) {
                int sign = part.indexOf('=');
                String name = decoded(sign < 0 ? part : part.substring(0, sign), place);
                String value = sign < 0 ? "" : decoded(part.substring(sign + 1), place);
                values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
            }
        }
        return new Params(values);
    }

    private static String decoded(String text, String place) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '%') {
                bytes.write(hexadecimal(text, i + 1, place));
                i += 2;
            } else if (character > '~' || character < ' ') {
                throw Problem.badRequest(
                        "The " + place + " has only ASCII characters; others are written as %xx of UTF-8.");
            } else {
                bytes.write(character == '+' ? ' ' : character);
            }
        }
        try {
            return plain(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes.toByteArray()))
                            .toString(),
                    place);
        } catch (CharacterCodingException notUtf8) {
            throw Problem.badRequest("A parameter of the " + place + " is not in UTF-8.");
        }
    }

    private static String plain(String value, String place) {
        if (value.codePoints().anyMatch(Params::isNoText)) {
            throw Problem.badRequest("A parameter of the " + place + " has a control character.");
        }
        return value;
    }

    /** Control characters, and halves of characters, which JSON can name. */
    private static boolean isNoText(int point) {
        boolean isWhite = point == '\t' || point == '\n' || point == '\r';
        return (Character.isISOControl(point) && !isWhite) || Character.getType(point) == Character.SURROGATE;
    }

    private static int hexadecimal(String text, int at, String place) {
        int high = at + 1 < text.length() ? Character.digit(text.charAt(at), 16) : -1;
        int low = high < 0 ? -1 : Character.digit(text.charAt(at + 1), 16);
        if (low < 0) {
            throw Problem.badRequest("A percent sign in the " + place + " is not followed by two hexadecimal digits.");
        }
        return 16 * high + low;
    }

    /** Refuses parameters of other names, so that a misspelt one is not taken for none. */
    Params only(Set<String> names) {
        for (String name : values.keySet()) {
            if (!names.contains(name)) {
                throw Problem.badRequest("There is no parameter " + shown(name) + " here, only "
                        + String.join(", ", new TreeSet<>(names)) + ".");
            }
        }
        return this;
    }

    /** In the order in which they are given. */
    Set<String> names() {
        return Collections.unmodifiableSet(values.keySet());
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Null where it is not given, or empty. */
    @Nullable
    String text(String name) {
        List<String> given = all(name);
        if (given.size() > 1) {
            throw Problem.badRequest("The parameter " + name + " is given more than once.");
        }
        return given.isEmpty() || given.getFirst().isEmpty() ? null : given.getFirst();
    }

    int number(String name, int least, int most, int standard) {
        String value = text(name);
        if (value == null) {
            return standard;
        }
        if (value.matches("\\d{1,9}")) {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw Problem.badRequest(name + " is a number from " + least + " to " + most + ", not " + shown(value) + ".");
    }

    double probability(String name) {
        String value = text(name);
        if (value == null) {
            return 0;
        }
        if (value.matches("0|1|[01]?\\.\\d{1,9}") && Double.parseDouble(value) <= 1) {
            return Double.parseDouble(value);
        }
        throw Problem.badRequest(name + " is a number from 0 to 1, not " + shown(value) + ".");
    }

    boolean flag(String name) {
        String value = text(name);
        if (value == null || value.equals("false")) {
            return false;
        }
        if (value.equals("true")) {
            return true;
        }
        throw Problem.badRequest(name + " is true or false, not " + shown(value) + ".");
    }

    @Nullable
    LocalDate day(String name) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        try {
            if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return LocalDate.parse(value);
            }
        } catch (DateTimeException noSuchDay) {
            throw Problem.badRequest(name + " is a day such as 2025-10-26; there is no " + value + ".");
        }
        throw Problem.badRequest(name + " is a day such as 2025-10-26, not " + shown(value) + ".");
    }

    /** One of an enumeration's values, in lower case; null where it is not given. */
    <E extends Enum<E>> @Nullable E choice(String name, Class<E> values) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        for (E choice : values.getEnumConstants()) {
            if (label(choice).equals(value)) {
                return choice;
            }
        }
        throw Problem.badRequest(name + " is one of "
                + Arrays.stream(values.getEnumConstants()).map(Params::label).collect(Collectors.joining(", "))
                + ", not " + shown(value) + ".");
    }

    static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** What was sent, as far as it is short. */
    static String shown(String value) {
        return '"' + (value.length() > 60 ? value.substring(0, 60) + " ..." : value) + '"';
    }
}
