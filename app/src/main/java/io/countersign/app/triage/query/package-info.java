/** What the triage table shows and in which order: filters, search text, sorting, saved views. */
@NullMarked
package io.countersign.app.triage.query;

import org.jspecify.annotations.NullMarked;
