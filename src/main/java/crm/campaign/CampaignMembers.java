package crm.campaign;

import crm.cli.Session;
import crm.consent.Permission;
import crm.model.Campaigns;
import crm.model.Consents;
import crm.model.Contacts;
import crm.model.Members;
import crm.model.Row;
import crm.model.Segments;
import crm.segment.Enrolment;
import crm.segment.SegmentFilter;
import crm.value.CrmException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who is in a campaign, and what each one did. */
final class CampaignMembers {
    private final Session session;

    CampaignMembers(Session session) {
        this.session = session;
    }

    /**
     * Enrols who has joined the campaign's segment; while it is planned only.
     *
     * @param members the contacts who are members already
     * @return how many joined
     */
    long enrolNew(Row campaign, Set<Long> members) {
        boolean planned =
                campaign.get(Campaigns.STATUS).filter("planned"::equals).isPresent();
        return planned ? enrolSegment(campaign, members) : 0;
    }

    /** Enrols everybody of the campaign's segment; how many were not members before. */
    long enrolSegment(Row campaign) {
        return enrolSegment(campaign, new Enrolment(session).members(campaign));
    }

    private long enrolSegment(Row campaign, Set<Long> members) {
        Optional<Row> segment = session.follow(campaign, Campaigns.SEGMENT);
        return segment.isEmpty()
                ? 0
                : new Enrolment(session)
                        .enrol(
                                campaign,
                                session.filter(Contacts.TYPE, List.of(SegmentFilter.membership(segment.get()))),
                                members);
    }

    /** Enrols the contacts a filter describes. */
    long enrol(Row campaign, List<String> filter) {
        return new Enrolment(session).enrol(open(campaign), session.strictFilter(Contacts.TYPE, filter));
    }

    /** Enrols these contacts. */
    long enrolEach(Row campaign, List<String> refs) {
        List<Long> ids =
                refs.stream().map(ref -> session.find(Contacts.TYPE, ref).id()).toList();
        return new Enrolment(session).enrol(open(campaign), ids);
    }

    /** The campaign, which must not be closed. */
    static Row open(Row campaign) {
        if (campaign.get(Campaigns.STATUS).filter("closed"::equals).isPresent()) {
            throw CrmException.conflict("campaign " + campaign.label() + " is closed")
                    .hint("crm campaign edit " + campaign.id() + " --status running opens it again");
        }
        return campaign;
    }

    /**
     * Records what a member did; a refusal also closes the channel to the campaign's business, whatever the purpose.
     *
     * @param status responded, bought or refused
     */
    Row respond(Row campaign, String ref, String status, Optional<String> note) {
        Row contact = session.find(Contacts.TYPE, ref);
        Row member = session.store().having(Members.TYPE, Members.CONTACT, contact.id()).stream()
                .filter(row -> row.require(Members.OWNER) == campaign.id())
                .findFirst()
                .orElseThrow(
                        () -> CrmException.missing(contact.label() + " is no member of campaign " + campaign.label())
                                .hint("to make one: crm campaign enrol " + campaign.id() + " " + contact.id()));
        if (status.equals("refused")) {
            refuse(campaign, contact);
        }
        return session.store()
                .update(member.without(Members.REASON)
                        .with(Members.STATUS, status)
                        .with(Members.DATE, session.reading().dates().today())
                        .withOptional(Members.REASON, note));
    }

    private void refuse(Row campaign, Row contact) {
        String channel = campaign.get(Campaigns.CHANNEL).orElse("other");
        List<Row> consents = session.store().having(Consents.TYPE, Consents.CONTACT, contact.id());
        Permission gate = Permission.of(
                session.settings(), channel, "", session.reading().dates().today());
        boolean refused = gate.decide(consents)
                .consent()
                .filter(consent -> !consent.granted())
                .isPresent();
        if (!refused) {
            session.store()
                    .insert(Row.draft(Consents.TYPE)
                            .with(Consents.CONTACT, contact.id())
                            .with(Consents.CHANNEL, channel)
                            .with(Consents.STATE, "refused")
                            .with(Consents.DATE, session.reading().dates().today())
                            .with(Consents.SOURCE, "campaign " + campaign.label()));
        }
    }

    /** The filter over members that means: of this campaign. */
    static String of(Row campaign) {
        return "owner = " + campaign.id();
    }

    /** The name of the segment a campaign is for. */
    Optional<String> segment(Row campaign) {
        return session.follow(campaign, Campaigns.SEGMENT).flatMap(row -> row.get(Segments.NAME));
    }
}
