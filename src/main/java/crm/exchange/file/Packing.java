package crm.exchange.file;

import crm.value.CrmException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** How packed files are unpacked without filling disk or memory. */
final class Packing {
    private Packing() {}

    /** Reads a packed stream and stops where it grows far beyond its packed size. */
    static InputStream counted(InputStream in, String name, long packed) {
        return new FilterInputStream(in) {
            private long size;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] to, int offset, int length) throws IOException {
                int n = in.read(to, offset, length);
                size += Math.max(n, 0);
                if (size > Limits.WATCHED && size / packed > Limits.RATIO) {
                    throw CrmException.invalid(name + " unpacks to more than " + Limits.RATIO + " times its size")
                            .hint("nothing was read; unpack it yourself if you trust it, and import that");
                }
                return n;
            }
        };
    }
}
