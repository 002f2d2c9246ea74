namespace Peakend.Engine.Samples;

/// <summary>What a phrase is for; the first word of a section's heading in the phrase files.</summary>
internal enum PhraseKind
{
    CustomerOpening,
    CustomerDetail,
    CustomerReaction,
    CustomerQuestion,
    CustomerClosing,
    CustomerFarewell,
    CustomerContact,
    MailSalutation,
    MailRequest,
    MailSignOff,
    AgentGreeting,
    AgentChatGreeting,
    AgentApology,
    AgentQuestion,
    AgentExplanation,
    AgentResolution,
    AgentRefusal,
    AgentHold,
    AgentClosing,
    AgentMailOpening,
    AgentMailClosing,
    BotGreeting,
    BotAnswer,
    BotHandover,
    SystemTransfer,
    SystemLeft,
    SystemSilence,
}
