package crm.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SpoolTest {
    @Test
    void beyondItsMemoryEverythingComesBackInOrder() throws IOException {
        byte[] block = new byte[70_001];
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        ByteArrayOutputStream copied = new ByteArrayOutputStream();
        try (Spool spool = new Spool(100_000)) {
            for (int i = 0; i < 5; i++) {
                Arrays.fill(block, (byte) ('a' + i));
                block[0] = '\n';
                spool.write(block);
                expected.write(block);
            }
            spool.write('x');
            expected.write('x');
            spool.copyTo(copied);

            assertThat(spool.size()).isEqualTo(5 * 70_001 + 1);
            assertThat(spool.lines()).isEqualTo(5);
        }
        assertThat(copied.toByteArray()).isEqualTo(expected.toByteArray());
    }
}
