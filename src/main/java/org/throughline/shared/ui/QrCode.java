package org.throughline.shared.ui;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** An address as a code to print. */
public final class QrCode {

    private static final int MODULES = 41;

    private QrCode() {}

    /** The code as an image without a program of its own in the page. */
    public static String of(String address) {
        return "data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(svg(address).getBytes(StandardCharsets.UTF_8));
    }

    /** The code as SVG, for paper. */
    public static String svg(String address) {
        try {
            BitMatrix matrix = new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, MODULES, MODULES);
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < matrix.getHeight(); y++) {
                for (int x = 0; x < matrix.getWidth(); x++) {
                    if (matrix.get(x, y)) {
                        path.append(String.format(Locale.ROOT, "M%d %dh1v1h-1z", x, y));
                    }
                }
            }
            return String.format(
                    Locale.ROOT,
                    "<svg xmlns='http://www.w3.org/2000/svg' alt='QR code of the address' width='160'"
                            + " height='160' viewBox='0 0 %d %d'><rect width='100%%' height='100%%'"
                            + " fill='white'/><path d='%s'/></svg>",
                    matrix.getWidth(),
                    matrix.getHeight(),
                    path);
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("The address is too long for a code", tooLong);
        }
    }
}
