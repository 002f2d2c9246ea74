using System.Globalization;

namespace Peakend.Engine.Samples;

/// <summary>The six files of the sample company, written one customer at a time.</summary>
internal sealed class SampleFiles(int seed, string folder) : IAsyncDisposable
{
    private const double TopicMissing = 0.05, LanguageMissing = 0.10, MailTimeMissing = 0.3;
    private static readonly string[] Channels = ["call", "chat", "e-mail"];
    private static readonly string[] Speakers = ["customer", "agent", "bot", "system"];

    private readonly SampleFile _customers = new(
        folder, "customers.csv", "customer_id", "joined_on", "segment", "plan", "country", "language");

    private readonly SampleFile _interactions = new(
        folder, "interactions.csv", "interaction_id", "customer_id", "channel", "started_at", "ended_at", "team", "agent",
        "topic", "language", "resolved", "transfers");

    private readonly SampleFile _turns = new(folder, "turns.csv", "interaction_id", "turn", "speaker", "at", "text");

    private readonly SampleFile _surveys = new(
        folder, "surveys.csv", "survey_id", "interaction_id", "customer_id", "metric", "value", "scale_min", "scale_max",
        "asked_at", "answered_at");

    private readonly SampleFile _revenue = new(folder, "revenue.csv", "customer_id", "month", "amount", "currency");
    private readonly SampleFile _churn = new(folder, "churn.csv", "customer_id", "churned_on", "reason", "controllable");
    private readonly Script _script = new();

    /// <summary>Rows written so far.</summary>
    public SampleCounts Counts { get; private set; } = new(0, 0, 0, 0, 0, 0, 0);

    private SampleFile[] All => [_customers, _interactions, _turns, _surveys, _revenue, _churn];

    public void Write(SampleHistory history)
    {
        SampleCustomer customer = history.Customer;
        var random = new SampleRandom(seed, customer.Number, 3);
        string number = customer.Number.ToString("00000", CultureInfo.InvariantCulture), id = "c" + number;
        _customers.Text(id).Day(customer.JoinedOn).Text(customer.Business ? "business" : "consumer").Text(customer.Plan)
            .Text(customer.Country).Text(customer.Language).End();

        long turns = 0, answers = 0;
        var contactIds = new string[history.Contacts.Count];
        foreach (SampleContact contact in history.Contacts)
        {
            string contactId = string.Create(CultureInfo.InvariantCulture, $"i{number}-{contact.Number:00}");
            contactIds[contact.Number - 1] = contactId;
            Facts(contactId, id, contact, random);
            turns += Words(contactId, contact, random);
        }
        foreach (SampleAsk ask in history.Asks)
        {
            string contactId = contactIds[ask.Contact.Number - 1];
            _surveys.Text($"s{contactId.AsSpan(1)}-{ask.Metric.AsSpan(0, 2)}").Text(contactId).Text(id).Text(ask.Metric);
            if (ask.Answer is int answer) _surveys.Number(answer);
            else _surveys.Text("");
            _surveys.Number(ask.Minimum).Number(ask.Maximum).Time(ask.AskedAt).Time(ask.AnsweredAt).End();
            if (ask.Answer is not null) answers++;
        }
        foreach (SampleRevenue paid in history.Revenue)
            _revenue.Text(id).Text(paid.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture)).Amount(paid.Cents).Text("EUR").End();
        if (history.Departure is { } left) _churn.Text(id).Day(left.On).Text(left.Reason).Flag(left.Controllable).End();

        Counts = new SampleCounts(
            Counts.Customers + 1,
            Counts.Interactions + history.Contacts.Count,
            Counts.Turns + turns,
            Counts.SurveysAsked + history.Asks.Count,
            Counts.SurveysAnswered + answers,
            Counts.RevenueMonths + history.Revenue.Count,
            Counts.Churned + (history.Departure is null ? 0 : 1));
    }

    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        foreach (SampleFile file in All) await file.FlushAsync(cancellationToken);
    }

    public async Task KeepAsync()
    {
        foreach (SampleFile file in All) await file.KeepAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (SampleFile file in All) await file.DisposeAsync();
    }

    private void Facts(string id, string customerId, SampleContact contact, SampleRandom random)
    {
        bool unknownLanguage = contact.Kind == ContactKind.Foreign || random.Chance(LanguageMissing);
        _interactions.Text(id).Text(customerId).Text(Channels[(int)contact.Channel]).Time(contact.StartedAt).Time(contact.EndedAt)
            .Text(contact.Team).Text(contact.Agent).Text(random.Chance(TopicMissing) ? "" : Topics.Names[(int)contact.Topic])
            .Text(unknownLanguage ? "" : contact.Language).Flag(contact.Resolved).Number(contact.Transfers).End();
    }

    private int Words(string id, SampleContact contact, SampleRandom random)
    {
        Dialogue.Write(contact, _script, random);
        TimeSpan length = contact.EndedAt - contact.StartedAt;
        bool timed = contact.Channel != SampleChannel.Mail || !random.Chance(MailTimeMissing);
        for (int turn = 0; turn < _script.Count; turn++)
        {
            bool inside = turn > 0 && turn < _script.Count - 1;
            double place = (turn + (inside ? 0.6 * (random.Unit() - 0.5) : 0)) / Math.Max(1, _script.Count - 1);
            DateTime at = contact.StartedAt.AddSeconds(Math.Floor(place * length.TotalSeconds));
            string speaker = Speakers[(int)_script.SpeakerOf(turn)];
            _turns.Text(id).Number(turn).Text(speaker).Time(timed ? at : null).Text(_script.TextOf(turn)).End();
        }
        return _script.Count;
    }
}
