package crm.identity;

import crm.model.Members;
import crm.model.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;

/**
 * Members of campaigns and segments once some of them are one contact: who is in one twice is in it once, with the status
 * that came further. A refusal is the furthest of all. Pure.
 *
 * @param changed members with another contact, status, reason or date
 * @param superfluous the ids of members that are left out
 */
record MemberUnion(List<Row> changed, List<Long> superfluous) {
    private static final List<String> FURTHER = List.of("listed", "skipped", "sent", "responded", "bought", "refused");

    private record Place(long owner, long contact) {}

    /**
     * The members of contacts of which some are merged.
     *
     * @param members all members of the contacts that stay and of those that go
     * @param standsFor the contact that stands for a contact
     */
    static MemberUnion of(List<Row> members, LongUnaryOperator standsFor) {
        Map<Place, List<Row>> places = new LinkedHashMap<>();
        for (Row member : members) {
            long contact = standsFor.applyAsLong(member.require(Members.CONTACT));
            places.computeIfAbsent(new Place(member.require(Members.OWNER), contact), any -> new ArrayList<>())
                    .add(member);
        }
        List<Row> changed = new ArrayList<>();
        List<Long> superfluous = new ArrayList<>();
        places.forEach((place, those) -> {
            Row stays = those.stream()
                    .filter(row -> row.require(Members.CONTACT) == place.contact())
                    .findFirst()
                    .orElse(those.get(0));
            Row furthest = those.stream()
                    .max(Comparator.comparingInt(MemberUnion::far))
                    .orElse(stays);
            Row united = stays.with(Members.CONTACT, place.contact());
            if (far(furthest) > far(stays)) {
                united = new Row(united.type(), stays.id(), stays.changed(), furthest.values())
                        .with(Members.CONTACT, place.contact());
            }
            if (!united.values().equals(stays.values())) {
                changed.add(united);
            }
            those.stream().filter(row -> row.id() != stays.id()).forEach(row -> superfluous.add(row.id()));
        });
        return new MemberUnion(changed, superfluous);
    }

    private static int far(Row member) {
        return FURTHER.indexOf(member.get(Members.STATUS).orElse("listed"));
    }
}
