package crm.output;

import crm.value.CrmException;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** The ids alone, one a line, as {@code -} reads them. */
final class IdsRenderer implements Renderer {
    @Override
    public void render(Listing listing, Writer out) throws IOException {
        int id = listing.columns().stream().map(Column::name).toList().indexOf("id");
        if (id < 0) {
            throw CrmException.usage("-f ids: there is no column id here").hint("choose another format");
        }
        for (List<?> row : listing.rows()) {
            out.append(Visible.line(Cells.data(Kind.INTEGER, row.get(id)))).append('\n');
        }
    }
}
