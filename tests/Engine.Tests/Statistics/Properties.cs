using FsCheck;
using FsCheck.Fluent;

namespace Peakend.Engine.Tests.Statistics;

/// <summary>Checks a property on a hundred cases that are the same in every run.</summary>
internal static class Properties
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithReplay(20260729, 1).WithQuietOnSuccess(true);

    internal static void Always<T>(Func<T, bool> holds) => Check.One(Seeded, Prop.ForAll(holds));

    internal static void Always<T1, T2>(Func<T1, T2, bool> holds) => Check.One(Seeded, Prop.ForAll(holds));
}
