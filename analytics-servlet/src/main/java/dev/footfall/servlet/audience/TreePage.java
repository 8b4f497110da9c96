package dev.footfall.servlet.audience;

import dev.footfall.core.query.LevelTree;
import java.util.List;

/**
 * Which nodes of the first level are shown.
 *
 * @param isPaged whether that level comes in pages at all
 * @param nodes those of the page; none if it does not
 * @param pages how many there are, at least one
 */
record TreePage(boolean isPaged, List<LevelTree.Node> nodes, int pages) {

    static TreePage of(LevelTree.Node root, TreeRequest request) {
        if (!request.levels().get(0).isPaged()) {
            return new TreePage(false, List.of(), 1);
        }
        TreeFigures figures = TreeFigures.of(request.levels());
        List<LevelTree.Node> all = figures.of(root, 0).v() == 0
                ? List.of()
                : root.children().stream()
                        .filter(node -> figures.isListed(node, 1, false))
                        .toList();
        long from = Math.min((long) request.page() * request.objectsInPage(), all.size());
        long to = Math.min(from + request.objectsInPage(), all.size());
        int pages = (int) ((all.size() + (long) request.objectsInPage() - 1) / request.objectsInPage());
        return new TreePage(true, all.subList((int) from, (int) to), Math.max(1, pages));
    }
}
