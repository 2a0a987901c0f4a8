package org.throughline.placement;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface WishesRepository extends JpaRepository<Wishes, UUID> {}
