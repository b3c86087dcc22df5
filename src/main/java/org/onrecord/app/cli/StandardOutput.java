package org.onrecord.app.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Tells a reader that has gone ({@code onrecord search ... | head}) from a disk that is full. */
final class StandardOutput extends FilterOutputStream {
    StandardOutput(OutputStream target) {
        super(target);
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException failure) {
            throw broken(failure) ? new ReaderGoneException(failure) : failure;
        }
    }

    private static boolean broken(IOException failure) {
        String message = failure.getMessage();
        return message != null && (message.contains("Broken pipe") || message.contains("pipe is being closed"));
    }

    /** Standard output leaves its target open: other commands and the JVM still own it. */
    @Override
    public void close() throws IOException {
        flush();
    }
}
