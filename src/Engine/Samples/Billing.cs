namespace Peakend.Engine.Samples;

/// <summary>What a customer pays, month by month, with changes of plan, options and seats.</summary>
internal static class Billing
{
    private const double ChangeChance = 0.30;

    public static List<SampleRevenue> Of(
        SampleOptions options, SampleCustomer customer, IReadOnlyList<SampleContact> contacts, DateOnly? left, SampleRandom random)
    {
        int plan = Array.IndexOf(SampleCustomer.Plans, customer.Plan), extras = random.Between(3, 6);
        int seats = customer.Business ? random.Between(2, 6) : 1;
        double priceLevel = 1, memories = 0;
        int known = 0;
        var months = new List<SampleRevenue>();
        int january = options.MonthOf(new DateOnly(options.Until.Year, 1, 1));
        int first = Math.Max(0, options.MonthOf(customer.JoinedOn)), last = options.MonthOf(left ?? options.Until);
        for (int index = first; index <= last; index++)
        {
            DateOnly month = options.From.AddMonths(index);
            while (known < contacts.Count && DateOnly.FromDateTime(contacts[known].EndedAt) < month)
                memories += contacts[known++].Memory ?? 0;
            double mean = known == 0 ? 0 : memories / known;
            double upgrade = MoodPath.Logistic(PlantedEffects.UpgradeSlope * (mean - Usual(customer.Business)));
            if (random.Chance(ChangeChance)) Change(random.Chance(upgrade) ? 1 : -1);
            if (customer.Business) seats += NewSeats(random);
            if (index == january) priceLevel += customer.Business ? PlantedEffects.Indexation : -PlantedEffects.PriceCut;
            double usage = random.Chance(0.2) ? 1 + 6 * random.Unit() : 0;
            double amount = (PlanPrice(customer.Business, plan) + OptionPrice(customer.Business) * extras) * seats * priceLevel + usage;
            months.Add(new SampleRevenue(month, (long)Math.Round(amount * 100)));
        }
        return months;

        void Change(int direction)
        {
            if (random.Chance(0.5) && plan + direction is >= 0 and <= 2) plan += direction;
            else extras = Math.Clamp(extras + direction, 0, 15);
        }
    }

    /// <summary>The memory at which upgrades and downgrades balance: what customers of the segment are used to.</summary>
    private static double Usual(bool business) => business ? 0.55 : 0.03;

    /// <summary>None to two, on average as planted.</summary>
    private static int NewSeats(SampleRandom random) =>
        (random.Chance(PlantedEffects.NewSeats / 2) ? 1 : 0) + (random.Chance(PlantedEffects.NewSeats / 2) ? 1 : 0);

    private static double OptionPrice(bool business) => business ? 7.9 : 6.9;

    private static double PlanPrice(bool business, int plan) => business ? 22.9 + 8 * plan : 32.9 + 10 * plan;
}
