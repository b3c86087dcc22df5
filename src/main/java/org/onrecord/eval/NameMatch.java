package org.onrecord.eval;

/** Whether two names may be one person's: the same surname and no given names that exclude each other. */
public final class NameMatch {
    private NameMatch() {}

    /**
     * Case, diacritics, honorifics, "Jr." and the like, and single-letter initials do not count, and a hyphen is as good as
     * a blank. Given names exclude each other where both names have one, they differ, and neither begins the other.
     */
    public static boolean same(String one, String other) {
        PersonName a = PersonName.of(one);
        PersonName b = PersonName.of(other);
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        return a.joined().equals(b.joined()) || (sameSurname(a, b) && !conflict(a.given(), b.given()));
    }

    private static boolean sameSurname(PersonName a, PersonName b) {
        return String.join("", a.surname()).equals(String.join("", b.surname())) || endsWith(a, b) || endsWith(b, a);
    }

    /** "Kareem Abdul Jabbar" and "Abdul-Jabbar". */
    private static boolean endsWith(PersonName whole, PersonName hyphenated) {
        int words = hyphenated.surname().size();
        int all = whole.words().size();
        return words > 1
                && all >= words
                && whole.words().subList(all - words, all).equals(hyphenated.surname());
    }

    private static boolean conflict(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && !one.startsWith(other) && !other.startsWith(one);
    }
}
