/**
 * Whether a plan is fair between families: exchanges that would serve all of them better, and places held by somebody
 * with a weaker claim.
 *
 * <p>For officers who must answer 'why not us?'. Claims are those of section 38(3) of the Children and Families Act
 * 2014 and of the matching pack; an officer decides.
 */
@NullMarked
@NamedInterface("fairness")
package org.throughline.matching.fairness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
