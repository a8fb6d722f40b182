package crm.exchange.file;

/** Counts the well-formed and the broken sequences of UTF-8 in a stream of bytes (RFC 3629, section 4). */
final class Utf8Scan {
    private long position;
    private long sequences;
    private long broken;
    private long firstBroken = -1;
    private int missing;
    private int lowest;
    private int highest;

    /** Takes the next bytes. */
    void feed(byte[] bytes, int length) {
        int at = 0;
        while (at < length) {
            if (missing == 0) {
                while (at < length && bytes[at] >= 0) {
                    at++;
                }
                if (at == length) {
                    break;
                }
                begin(bytes[at++] & 0xFF, position + at - 1);
            } else if (follows(bytes[at] & 0xFF)) {
                at++;
            } else {
                missing = 0;
                broken(position + at);
            }
        }
        position += length;
    }

    /** Tells that no more bytes come: a sequence that is not complete is broken. */
    void end() {
        if (missing > 0) {
            missing = 0;
            broken(position);
        }
    }

    /** How many characters outside ASCII were well formed. */
    long sequences() {
        return sequences;
    }

    /** Whether everything so far is UTF-8. */
    boolean sound() {
        return broken == 0;
    }

    /** How many bytes or beginnings of characters are not UTF-8. */
    long broken() {
        return broken;
    }

    /** The offset of the first byte that is not UTF-8, or just after it; to be asked only when not sound. */
    long firstBroken() {
        return firstBroken;
    }

    private void begin(int lead, long at) {
        lowest = 0x80;
        highest = 0xBF;
        if (lead >= 0xC2 && lead <= 0xDF) {
            missing = 1;
        } else if (lead >= 0xE0 && lead <= 0xEF) {
            missing = 2;
            lowest = lead == 0xE0 ? 0xA0 : 0x80;
            highest = lead == 0xED ? 0x9F : 0xBF;
        } else if (lead >= 0xF0 && lead <= 0xF4) {
            missing = 3;
            lowest = lead == 0xF0 ? 0x90 : 0x80;
            highest = lead == 0xF4 ? 0x8F : 0xBF;
        } else {
            broken(at);
        }
    }

    private boolean follows(int next) {
        if (next < lowest || next > highest) {
            return false;
        }
        lowest = 0x80;
        highest = 0xBF;
        if (--missing == 0) {
            sequences++;
        }
        return true;
    }

    private void broken(long at) {
        if (broken++ == 0) {
            firstBroken = at;
        }
    }
}
