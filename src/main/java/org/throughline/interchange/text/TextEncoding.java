package org.throughline.interchange.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.throughline.shared.FileText;

/** Tells what a file is written in: UTF-16 with a mark, else UTF-8 where all of it is, else Windows-1252. */
final class TextEncoding {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int AT_ONCE = 1 << 16;

    private TextEncoding() {}

    /** What a file is written in. */
    static Charset of(FileParts.Part part) throws IOException {
        try (InputStream in = part.open()) {
            byte[] first = in.readNBytes(2);
            if (FileText.hasUtf16Mark(first)) {
                return StandardCharsets.UTF_16;
            }
        }
        try (InputStream in = part.open()) {
            return isUtf8(in) ? StandardCharsets.UTF_8 : WINDOWS;
        }
    }

    private static boolean isUtf8(InputStream in) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(AT_ONCE);
        CharBuffer text = CharBuffer.allocate(AT_ONCE);
        for (boolean ended = false; !ended; ) {
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            ended = read < 0;
            bytes.position(bytes.position() + Math.max(0, read)).flip();
            CoderResult result = decoder.decode(bytes, text.clear(), ended);
            if (result.isError()) {
                return false;
            }
            bytes.compact();
        }
        return true;
    }
}
