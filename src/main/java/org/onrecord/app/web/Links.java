package org.onrecord.app.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.StatementRow;

/** Where things are found on the server's pages. */
final class Links {
    /** So many digits of an id tell the statements of one page apart. */
    private static final int SHORT = 12;

    private Links() {}

    /** The address of a statement that can be cited; it leads to its article. */
    static String statement(String id) {
        return "/statements/" + id;
    }

    static String similar(String id) {
        return statement(id) + "/similar";
    }

    /** The name of a statement's place in a page. */
    static String anchor(String id) {
        return "s-" + id.substring(0, Math.min(SHORT, id.length()));
    }

    /** Where a statement stands in its article. */
    static String inArticle(StatementRow row) {
        return chosen(row) + "#" + anchor(row.statementId());
    }

    /** What is known of a statement, beside its article. */
    static String reasons(StatementRow row) {
        return chosen(row) + "#statement";
    }

    private static Address chosen(StatementRow row) {
        return Address.of("/articles/" + row.articleId()).with("statement", row.statementId());
    }

    /** An address that a page may link to; null for one of another kind than the web's. */
    static @Nullable String external(@Nullable String url) {
        if (url == null) {
            return null;
        }
        try {
            String scheme = new URI(url).getScheme();
            String known = scheme == null ? "" : scheme.toLowerCase(Locale.ROOT);
            return known.equals("https") || known.equals("http") ? url : null;
        } catch (URISyntaxException none) {
            return null;
        }
    }
}
