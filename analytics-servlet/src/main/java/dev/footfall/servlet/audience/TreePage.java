package dev.footfall.servlet.audience;

import dev.footfall.core.query.LevelTree;
import dev.footfall.servlet.audience.TreeFigures.Figures;
import java.util.List;

/**
 * What is shown of a tree.
 *
 * @param total what everything comes to, on all pages
 * @param root above the nodes
 * @param nodes those of the first level, if that comes in pages; otherwise none, and all below the root are shown
 * @param pages how many there are, at least one
 */
record TreePage(Figures total, LevelTree.Node root, List<LevelTree.Node> nodes, int pages) {

    /** The page that is asked for of a tree of these levels. */
    static TreePage of(LevelTree.Node root, List<LevelKind> levels, TreeRequest request) {
        TreeFigures figures = TreeFigures.of(levels);
        Figures total = figures.of(root, 0);
        if (!levels.get(0).isPaged()) {
            return new TreePage(total, root, List.of(), 1);
        }
        // What nobody looked at is not told apart any further.
        List<LevelTree.Node> all = total.v() == 0 ? List.of() : listed(root, figures);
        long from = Math.min((long) request.page() * request.objectsInPage(), all.size());
        long to = Math.min(from + request.objectsInPage(), all.size());
        long pages = (all.size() + (long) request.objectsInPage() - 1) / request.objectsInPage();
        return new TreePage(total, root, all.subList((int) from, (int) to), (int) Math.max(1, pages));
    }

    private static List<LevelTree.Node> listed(LevelTree.Node root, TreeFigures figures) {
        return root.children().stream()
                .filter(node -> figures.isListed(node, 1, false))
                .toList();
    }

    /** The same page of a tree that has its nodes alone, and more levels. */
    TreePage with(LevelTree.Node chosen, List<LevelKind> levels) {
        return new TreePage(total, chosen, listed(chosen, TreeFigures.of(levels)), pages);
    }
}
