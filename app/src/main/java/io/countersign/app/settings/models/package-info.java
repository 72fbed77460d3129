/** How far each model is trusted, and the hand on it. */
@NullMarked
package io.countersign.app.settings.models;

import org.jspecify.annotations.NullMarked;
