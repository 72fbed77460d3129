package io.countersign.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Figures as a table of text. */
final class FigureTable {
    private static final List<String> HEADER = List.of("what", "measured", "reference", "ratio", "goal", "result");

    private final List<List<String>> lines = new ArrayList<>(List.of(HEADER));

    FigureTable(List<Figure> figures) {
        figures.forEach(figure -> lines.add(List.of(
                figure.what(),
                figure.measured(),
                figure.reference(),
                figure.ratio(),
                figure.goal(),
                switch (figure.mark()) {
                    case MET -> "met";
                    case SHORT -> "SHORT";
                    case NONE -> "";
                })));
    }

    void print(PrintStream out) {
        int[] widths = IntStream.range(0, HEADER.size())
                .map(column -> lines.stream()
                        .mapToInt(line -> line.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        lines.forEach(line -> out.println(padded(line, widths)));
        out.println();
    }

    private static String padded(List<String> line, int[] widths) {
        var text = new StringBuilder(line.getFirst());
        text.repeat(' ', widths[0] - line.getFirst().length());
        for (int column = 1; column < line.size(); column++) {
            String cell = line.get(column);
            text.append("  ").repeat(' ', widths[column] - cell.length()).append(cell);
        }
        return text.toString().stripTrailing();
    }
}
