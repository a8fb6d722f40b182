package crm.output;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/** Passes on lines of text so that nothing in them can steer a terminal: see {@link Visible}. */
final class VisibleWriter extends FilterWriter {
    VisibleWriter(Writer out) {
        super(out);
    }

    @Override
    public void write(int c) throws IOException {
        char sign = (char) c;
        if (sign != '\n' && sign != '\r' && (sign < ' ' || sign > '~') && Visible.hides(sign)) {
            out.write(Visible.line(String.valueOf(sign)));
        } else {
            out.write(sign);
        }
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) {
            write(text[i]);
        }
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        write(text.toCharArray(), from, length);
    }
}
