/** The policy in force, as an admin sees and changes it. */
@NullMarked
package io.countersign.app.settings.policy;

import org.jspecify.annotations.NullMarked;
