package dev.footfall.servlet.audience;

import dev.footfall.core.query.LevelTree;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import dev.footfall.servlet.http.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Asks what a tree is made of: mostly one question. Where a page shows few of many devices or movies, these are found
 * first, and only they are told apart further. There are never more statements than levels. To be closed when the
 * answer is written.
 */
final class TreeQuestions implements AutoCloseable {

    /** The registry, the first level, all levels. */
    private static final int STEPS = 3;

    private final Inquiries inquiries;
    private final Call call;
    private final TreeRequest request;
    private final Set<String> workspaces;
    private final List<LevelTree> open = new ArrayList<>();

    TreeQuestions(Inquiries inquiries, Call call, TreeRequest request) {
        this.inquiries = inquiries;
        this.call = call;
        this.request = request;
        this.workspaces = call.readable(List.of());
    }

    /** @throws dev.footfall.servlet.http.Problem if the tree is too large */
    TreePage ask() {
        List<LevelKind> all = request.levels();
        boolean canBeInSteps = all.get(0).isPaged() && all.size() >= STEPS;
        if (canBeInSteps && hasManyPages()) {
            return inSteps();
        }
        // Whether there are many is not always known before; then it takes one statement more.
        boolean canFallBack = canBeInSteps && all.size() >= STEPS + (isOfAllDevices() ? 1 : 0);
        return canFallBack
                ? inquiries
                        .treeUnlessTooLarge(call, question(all, Filter.ALL), request.treeLevels(all))
                        .map(tree -> TreePage.of(opened(tree), all, request))
                        .orElseGet(this::inSteps)
                : TreePage.of(tree(all, Filter.ALL), all, request);
    }

    /** As far as it can be told without counting. */
    private boolean hasManyPages() {
        return request.page() > 0 || (isOfAllDevices() && inquiries.registeredDevices(call) > request.objectsInPage());
    }

    private boolean isOfAllDevices() {
        return request.levels().get(0) == LevelKind.DEVICES && request.device() == null;
    }

    private TreePage inSteps() {
        List<LevelKind> first = request.levels().subList(0, 1);
        TreePage page;
        List<String> names;
        // Closed before the next one is asked for, which may need its room.
        try (LevelTree tree = inquiries.tree(call, question(first, Filter.ALL), request.treeLevels(first))) {
            page = TreePage.of(tree.root(), first, request);
            names = page.nodes().stream()
                    .map(LevelTree.Node::label)
                    .filter(Objects::nonNull)
                    .toList();
        }
        if (names.isEmpty()) {
            return page;
        }
        Filter chosen = Filter.ALL.and(first.get(0).requireAttribute(), names);
        return page.with(tree(request.levels(), chosen), request.levels());
    }

    private LevelTree.Node tree(List<LevelKind> levels, Filter more) {
        return opened(inquiries.tree(call, question(levels, more), request.treeLevels(levels)));
    }

    private LevelTree.Node opened(LevelTree tree) {
        open.add(tree);
        return tree.root();
    }

    @Override
    public void close() {
        open.forEach(LevelTree::close);
    }

    private AggregateQuery question(List<LevelKind> levels, Filter more) {
        TreeFigures figures = TreeFigures.of(levels);
        return AggregateQuery.of(call.tenant(), Dataset.VIEWING)
                .range(request.period().range())
                .in(request.period().zone())
                .measure(figures.measures(levels).toArray(Measure[]::new))
                .where(figures.filter())
                .where(Filter.ALL
                        .andIfAny(Attribute.WORKSPACE, workspaces)
                        .andIfKnown(Attribute.DEVICE, request.device()))
                .where(more)
                .build();
    }
}
