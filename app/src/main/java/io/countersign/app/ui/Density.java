package io.countersign.app.ui;

public enum Density {
    COMFORTABLE,
    COMPACT
}
