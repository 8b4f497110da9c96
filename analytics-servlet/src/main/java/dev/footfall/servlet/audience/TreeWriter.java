package dev.footfall.servlet.audience;

import dev.footfall.core.query.LevelTree;
import dev.footfall.servlet.audience.TreeFigures.Figures;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the nodes of a tree, each with those below it. */
final class TreeWriter {

    private static final String ROOT = "root";

    private final JsonGenerator json;
    private final TreeRequest request;
    private final TreeFigures figures;

    TreeWriter(JsonGenerator json, TreeRequest request) {
        this.json = json;
        this.request = request;
        this.figures = TreeFigures.of(request.levels());
    }

    void write(TreePage page) throws IOException {
        json.writeStartObject();
        json.writeStringField("n", ROOT);
        openChildren();
        if (request.levels().get(0).isPaged()) {
            for (LevelTree.Node child : page.nodes()) {
                listed(child, 1, false);
            }
        } else {
            children(page.root(), page.total(), 0, false);
        }
        closeChildren();
        close(ROOT, page.total(), true);
    }

    /** Those below a node; what nobody looked at is not told apart any further. */
    private void children(LevelTree.Node node, Figures own, int depth, boolean watchers) throws IOException {
        if (own.v() == 0 || depth == request.levels().size()) {
            return;
        }
        LevelKind kind = request.levels().get(depth);
        if (kind.isOfWatchers()) {
            categories(node, kind, depth);
        } else {
            for (LevelTree.Node child : node.children()) {
                listed(child, depth + 1, watchers);
            }
        }
    }

    /** A node that is there only if it has anything. */
    private void listed(LevelTree.Node node, int depth, boolean watchers) throws IOException {
        if (figures.isListed(node, depth, watchers)) {
            Figures own = figures.of(node, depth);
            node(name(node.label()), node, own, depth, watchers);
        }
    }

    private void categories(LevelTree.Node parent, LevelKind kind, int depth) throws IOException {
        Map<String, LevelTree.Node> known = new HashMap<>();
        parent.children().forEach(child -> known.put(name(child.label()), child));
        for (String category : kind.categories()) {
            LevelTree.Node node = known.get(category);
            Figures own = node == null ? Figures.NONE : figures.of(node, depth + 1);
            Figures told = kind == LevelKind.EMOTIONS ? own.lasting(figures.shown(parent, depth, category)) : own;
            node(category, node, told, depth + 1, true);
        }
    }

    private static String name(@Nullable String label) {
        return Objects.requireNonNullElse(label, LevelKind.UNDEFINED);
    }

    private void node(String name, LevelTree.@Nullable Node node, Figures own, int depth, boolean watchers)
            throws IOException {
        if (request.toObject()) {
            json.writeFieldName(name);
        }
        json.writeStartObject();
        json.writeStringField("n", name);
        openChildren();
        if (node != null) {
            children(node, own, depth, watchers);
        }
        closeChildren();
        close(request.levels().get(depth - 1).type(), own, !watchers);
    }

    private void openChildren() throws IOException {
        json.writeFieldName("o");
        if (request.toObject()) {
            json.writeStartObject();
        } else {
            json.writeStartArray();
        }
    }

    private void closeChildren() throws IOException {
        if (request.toObject()) {
            json.writeEndObject();
        } else {
            json.writeEndArray();
        }
    }

    private void close(String type, Figures own, boolean withOpportunities) throws IOException {
        if (withOpportunities) {
            json.writeNumberField("ots", own.ots());
            json.writeNumberField("otsd", own.otsd());
        }
        json.writeStringField("t", type);
        json.writeNumberField("v", own.v());
        json.writeNumberField("vd", own.vd());
        json.writeEndObject();
    }
}
