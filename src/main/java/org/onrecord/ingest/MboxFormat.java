package org.onrecord.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.onrecord.model.Outcome.Rejected.Category;

/** Mailboxes: a mail for each line that starts with "From " and looks like a mailbox's. */
final class MboxFormat implements Format {
    private static final int NOT_COMPRESSED = -1;

    @Override
    public void read(Source source, Reading reading) throws Refusal {
        reading.open(source);
        try (InputStream in = new BufferedInputStream(source.stream())) {
            // What is longer is no mail that would be read.
            mails(source, reading, new MboxMails(in, reading.limits().markupBytes()));
        } catch (IOException broken) {
            throw Refusal.corrupt("the rest of the mailbox cannot be read", broken);
        }
    }

    private static void mails(Source source, Reading reading, MboxMails mails) throws IOException, Refusal {
        int number = 0;
        for (byte[] mail = mails.next(); mail != null; mail = mails.next()) {
            number++;
            mail(source, reading, String.valueOf(number), mail);
        }
        if (number == 0) {
            throw new Refusal(Category.UNREADABLE, "the mailbox holds no mails");
        }
    }

    private static void mail(Source source, Reading reading, String label, byte[] mail) throws Refusal {
        Part part = new Part(label, label + ".eml", "message/rfc822", Served.NOT);
        reading.member(source, part, () -> new ByteArrayInputStream(mail), NOT_COMPRESSED);
    }
}
