package org.throughline.shared;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The text of a file that people bring: UTF-8, or what spreadsheet programs write where they do not. */
public final class FileText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private FileText() {}

    /**
     * What a file holds.
     *
     * @param text its text, without a byte-order mark
     * @param encoding which encoding it was read in, as people call it
     */
    public record Read(String text, String encoding) {}

    /** Why a file is not read as text. */
    public sealed interface Unreadable extends Refusal {}

    /** It is UTF-16. */
    public record FileInOtherEncoding() implements Unreadable {}

    /** It is not text. */
    public record FileNotText() implements Unreadable {}

    /**
     * Reads a file.
     *
     * @throws Refused as {@link Unreadable} when it is not text that can be read
     */
    public static Read read(byte[] bytes) {
        if (hasUtf16Mark(bytes)) {
            throw new FileInOtherEncoding().refused();
        }
        for (byte each : bytes) {
            if (each == 0) {
                throw new FileNotText().refused();
            }
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Read(text.startsWith("\ufeff") ? text.substring(1) : text, "UTF-8");
        } catch (CharacterCodingException notUtf8) {
            return new Read(new String(bytes, WINDOWS), "Windows-1252");
        }
    }

    /** Whether bytes begin with the mark of UTF-16, of either order. */
    public static boolean hasUtf16Mark(byte[] bytes) {
        return bytes.length >= 2
                && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                        || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF);
    }
}
