/** Theme, texts, keys and the small controls that every screen shares. */
@NullMarked
package io.countersign.app.ui;

import org.jspecify.annotations.NullMarked;
