package org.onrecord.app.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;

/** Renders pages. All text is escaped for where it stands: the templates have no other way to write it. */
public final class Pages {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /** HTML in UTF-8. */
    public byte[] render(View view) {
        Utf8ByteOutput out = new Utf8ByteOutput();
        engine.render(view.template(), view, out);
        return out.toByteArray();
    }
}
