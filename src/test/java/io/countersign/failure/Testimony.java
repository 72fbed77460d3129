package io.countersign.failure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the people say that they did and heard, over all of their consoles. */
final class Testimony {
    /** A verdict that somebody was about to give. */
    record Meant(String reviewer, String item, String token) {}

    /** A claim that somebody was granted. */
    record Grant(String reviewer, String item, String token) {}

    final Map<String, Meant> meant = new HashMap<>();
    final Set<String> clicked = new HashSet<>();
    final Map<String, Set<String>> answers = new HashMap<>();
    final Set<String> takenBack = new HashSet<>();
    final Set<String> withdrawn = new HashSet<>();
    final Set<String> undone = new HashSet<>();
    final Set<String> comments = new HashSet<>();
    final List<Grant> grants = new ArrayList<>();

    static Testimony of(List<Seat> seats) {
        var testimony = new Testimony();
        seats.forEach(seat -> seat.lines().forEach(line -> testimony.hear(seat.reviewer(), Say.parse(line))));
        return testimony;
    }

    private void hear(String reviewer, String[] said) {
        switch (Say.valueOf(said[0])) {
            case GRANTED -> grants.add(new Grant(reviewer, said[1], said[2]));
            case MEANT -> meant.put(said[1], new Meant(reviewer, said[2], said[3]));
            case CLICKED -> clicked.add(said[1]);
            case ANSWERED ->
                answers.computeIfAbsent(said[1], fresh -> new HashSet<>()).add(said[2]);
            case UNDOING -> takenBack.add(said[1]);
            case WITHDRAWN -> withdrawn.add(said[1]);
            case UNDONE -> heardOfUndo(said[1], said[2]);
            case COMMENTED -> comments.add(said[2]);
            case READY, THINKING, SENT, AGAIN, TROUBLE, DRAINED -> {}
        }
    }

    private void heardOfUndo(String verdict, String word) {
        if (word.equals("UNDONE")) {
            undone.add(verdict);
        }
    }

    /** Verdicts that must be in the audit: given, and not taken back before there was an answer. */
    Set<String> binding() {
        var binding = new HashSet<>(clicked);
        binding.removeIf(verdict -> takenBack.contains(verdict) && !answers.containsKey(verdict));
        return binding;
    }
}
