package crm.campaign;

import java.nio.charset.StandardCharsets;

/** Text as RFC 2045 lets it travel: lines of at most 76 ASCII characters, ended by CR LF. */
final class QuotedPrintable {
    private static final int LINE = 75;
    private static final String HEX = "0123456789ABCDEF";

    private QuotedPrintable() {}

    /** Encodes text whose lines end in LF. */
    static String of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        StringBuilder out = new StringBuilder(bytes.length + bytes.length / 8);
        int column = 0;
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xff;
            if (b == '\n') {
                out.append("\r\n");
                column = 0;
                continue;
            }
            boolean atEnd = i + 1 == bytes.length || bytes[i + 1] == '\n';
            boolean from = column == 0 && b == 'F'; // a line that begins with From is changed by some mailboxes
            boolean plain = (b > ' ' && b < 0x7f && b != '=' && !from) || (b == ' ' && !atEnd);
            int width = plain ? 1 : 3;
            if (column + width > LINE) {
                out.append("=\r\n");
                column = 0;
            }
            if (plain) {
                out.append((char) b);
            } else {
                out.append('=').append(HEX.charAt(b >> 4)).append(HEX.charAt(b & 15));
            }
            column += width;
        }
        return out.toString();
    }
}
