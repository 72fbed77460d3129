package io.countersign.app.shell;

import javafx.beans.value.ObservableValue;

/**
 * Who sits here, as the window shows it.
 *
 * @param name the reviewer's name
 * @param role the word for what the person may do
 */
public record Person(ObservableValue<String> name, ObservableValue<String> role) {}
